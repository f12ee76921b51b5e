package org.concordat.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.concordat.assessment.Asked;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Readings;
import org.concordat.assessment.desk.Readings.Reading;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Holds the assessments of an invented arrangement: most get better from one to the next, and a few fall. */
@Component
@Profile("generated")
class InventedAssessments {

    private static final String NAME = "Invented";
    private static final int TOP = 4;

    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Readings readings;

    InventedAssessments(Arrangements arrangements, Catalogue catalogue, Readings readings) {
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.readings = readings;
    }

    void hold(ArrangementId id, FrameworkVersionId framework, Invention invention, int looks) {
        Arrangement arrangement = arrangements.findWithParticipationsById(id).orElseThrow(NotFound::new);
        List<MechanismCode> mechanisms = catalogue.document(framework).mechanisms().stream()
                .map(Mechanism::code)
                .toList();
        Random random = invention.random();
        double standing = 0.6 + 1.7 * random.nextDouble();
        Map<MechanismCode, Double> strengths = new LinkedHashMap<>();
        mechanisms.forEach(mechanism -> strengths.put(mechanism, 0.7 * random.nextGaussian()));
        LocalDate asOf = invention
                .today()
                .minusMonths(random.nextInt(15) + 7L * (looks - 1))
                .minusDays(random.nextInt(28));
        for (int look = 0; look < looks; look++) {
            Instant at = asOf.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            hold(arrangement, framework, mechanisms, strengths, standing, new Signature(null, NAME, at), random);
            asOf = asOf.plusMonths(7);
            standing += 0.1 + 0.3 * random.nextGaussian();
        }
    }

    private void hold(
            Arrangement arrangement,
            FrameworkVersionId framework,
            List<MechanismCode> mechanisms,
            Map<MechanismCode, Double> strengths,
            double standing,
            Signature by,
            Random random) {
        Map<PartnerId, Double> voices = new LinkedHashMap<>();
        arrangement.partners().forEach(partner -> voices.put(partner, 1.0));
        Pinned pinned = new Pinned(framework, arrangement.stage(), arrangement.tier(), arrangement.kind());
        LocalDate asOf = by.at().atZone(ZoneOffset.UTC).toLocalDate();
        Assessment held = new Assessment(
                arrangement,
                pinned,
                Asked.all(mechanisms),
                new AssessmentTerms("Look of " + asOf, asOf, Mode.BY_PARTNER, voices),
                by);
        held.open();
        List<Respondent> sheets = new ArrayList<>();
        for (PartnerId partner : arrangement.partners()) {
            sheets.add(sheet(held, partner, strengths, standing + 0.4 * random.nextGaussian(), by, random));
        }
        Reading reading = new Reading(held, sheets);
        for (MechanismCode mechanism : mechanisms) {
            if (random.nextBoolean()) {
                reading.support(
                        new EvidenceTerms(
                                null, EvidenceKind.NOTE, "Invented minutes", "Nowhere", asOf, null, Set.of(mechanism)),
                        by);
            }
        }
        readings.close(reading, by);
    }

    private static Respondent sheet(
            Assessment held,
            PartnerId partner,
            Map<MechanismCode, Double> strengths,
            double standing,
            Signature by,
            Random random) {
        Respondent sheet = new Respondent(held, partner, "Invented person", null, null);
        strengths.forEach((mechanism, strength) -> {
            double level = standing + strength + 0.5 * random.nextGaussian();
            int step = (int) Math.max(0, Math.min(TOP, Math.round(level)));
            Answer answer = random.nextInt(14) == 0 ? Answer.notSure(null, by) : Answer.rated(step, null, by);
            sheet.answer(held, mechanism, answer, sheet.edition());
        });
        sheet.submit(held, by.at());
        return sheet;
    }
}
