package org.concordat.portfolio;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.assessment.Asked;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
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
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;

/** Holds assessments for tests: every partner gives one level for all, but where it is said otherwise. */
public final class Looks {

    private final Catalogue catalogue;
    private final Readings readings;

    public Looks(Catalogue catalogue, Readings readings) {
        this.catalogue = catalogue;
        this.readings = readings;
    }

    /** @param but what a partner gives to single mechanisms instead; nothing for what is below 0 */
    public AssessmentId close(
            Arrangement arrangement, LocalDate asOf, int level, Map<PartnerId, Map<String, Integer>> but) {
        return close("beyond-the-organisation", arrangement, asOf, level, but);
    }

    /** @param code of the framework that it is looked at with */
    public AssessmentId close(
            String code, Arrangement arrangement, LocalDate asOf, int level, Map<PartnerId, Map<String, Integer>> but) {
        return close(code, arrangement, asOf, level, but, Mode.BY_PARTNER, Set.of(), Map.of());
    }

    /**
     * @param supported the mechanisms for which there is evidence
     * @param people how many answer for a partner; one where it is not said
     */
    public AssessmentId close(
            String code,
            Arrangement arrangement,
            LocalDate asOf,
            int level,
            Map<PartnerId, Map<String, Integer>> but,
            Mode mode,
            Set<String> supported,
            Map<PartnerId, Integer> people) {
        FrameworkVersionId framework =
                catalogue.latestPublished(code).orElseThrow().id();
        List<MechanismCode> mechanisms = catalogue.document(framework).mechanisms().stream()
                .map(Mechanism::code)
                .toList();
        Map<PartnerId, Double> voices = new LinkedHashMap<>();
        arrangement.partners().forEach(partner -> voices.put(partner, 1.0));
        Signature by =
                new Signature(null, "Invented", asOf.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        Assessment held = new Assessment(
                arrangement,
                new Pinned(framework, arrangement.stage(), arrangement.tier(), arrangement.kind()),
                Asked.all(mechanisms),
                new AssessmentTerms("Look of " + asOf, asOf, mode, voices),
                by);
        return closed(held, arrangement, mechanisms, level, but, supported, people, by);
    }

    /** Closes another look in place of a closed one, at which everyone gives one level for all. */
    public AssessmentId correct(Arrangement arrangement, Assessment wrong, int level) {
        Signature by = new Signature(
                null, "Invented", wrong.asOf().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        List<MechanismCode> mechanisms = catalogue.document(wrong.pinned().framework()).mechanisms().stream()
                .map(Mechanism::code)
                .toList();
        return closed(
                Assessment.correcting(wrong, "It was the wrong year.", by),
                arrangement,
                mechanisms,
                level,
                Map.of(),
                Set.of(),
                Map.of(),
                by);
    }

    private AssessmentId closed(
            Assessment held,
            Arrangement arrangement,
            List<MechanismCode> mechanisms,
            int level,
            Map<PartnerId, Map<String, Integer>> but,
            Set<String> supported,
            Map<PartnerId, Integer> people,
            Signature by) {
        LocalDate asOf = held.asOf();
        held.open();
        List<Respondent> sheets = new ArrayList<>();
        for (PartnerId partner : arrangement.partners()) {
            for (int person = 0; person < people.getOrDefault(partner, 1); person++) {
                Respondent sheet = new Respondent(held, partner, "Invented person " + person, null, null);
                for (MechanismCode mechanism : mechanisms) {
                    int given = but.getOrDefault(partner, Map.of()).getOrDefault(mechanism.value(), level);
                    if (given >= 0) {
                        sheet.answer(held, mechanism, Answer.rated(given, null, by), sheet.edition());
                    }
                }
                sheet.submit(held, by.at());
                sheets.add(sheet);
            }
        }
        Reading reading = new Reading(held, sheets);
        supported.forEach(mechanism -> reading.support(
                new EvidenceTerms(
                        null, EvidenceKind.NOTE, "Minutes", "Shelf", asOf, null, Set.of(new MechanismCode(mechanism))),
                by));
        return readings.close(reading, by);
    }
}
