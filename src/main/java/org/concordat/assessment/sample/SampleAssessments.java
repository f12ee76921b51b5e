package org.concordat.assessment.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.Published;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Readings;
import org.concordat.assessment.desk.Readings.Reading;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.sample.SampleAssessmentFound;
import org.concordat.partnership.sample.SampleFile.SampleAssessment;
import org.concordat.partnership.sample.SampleFile.SampleRating;
import org.concordat.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads each published partnership's readiness into a closed assessment, through the same verbs as people use, and opens
 * one more for a newcomer to try.
 */
@Component
@Transactional
class SampleAssessments {

    static final String TRY_IT = "Second look (to try it on)";

    private static final String SAMPLE_PEOPLE = "@concordat.example";
    private static final String READER = "Reading of the report";
    private static final String NOTE = "A mechanism has a level only where the report says something that supports it;"
            + " the rest is not rated.";

    private final Assessing assessing;
    private final PeopleAsked people;
    private final Readings readings;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Users users;
    private final Clock clock;

    SampleAssessments(
            Assessing assessing,
            PeopleAsked people,
            Readings readings,
            Assessments assessments,
            Arrangements arrangements,
            Catalogue catalogue,
            Users users,
            Clock clock) {
        this.assessing = assessing;
        this.people = people;
        this.readings = readings;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.users = users;
        this.clock = clock;
    }

    @EventListener
    void read(SampleAssessmentFound found) {
        String framework = found.assessment().framework();
        FrameworkVersionId version = catalogue
                .latestPublished(framework)
                .map(VersionSummary::id)
                .orElseThrow(() -> new IllegalStateException("The framework " + framework + " is not here"));
        try {
            read(found, version);
        } catch (Refusal refusal) {
            String where = found.assessment().name() + " of " + found.arrangement();
            throw new IllegalStateException(where + ": " + refusal.code() + " at " + refusal.field(), refusal);
        }
    }

    private void read(SampleAssessmentFound found, FrameworkVersionId framework) {
        SampleAssessment said = found.assessment();
        Arrangement arrangement =
                arrangements.findWithParticipationsById(found.arrangement()).orElseThrow();
        Signature by = new Signature(null, READER, clock.instant());
        Pinned pinned = new Pinned(framework, found.stage(), found.tier(), found.kind());
        AssessmentTerms terms =
                new AssessmentTerms(said.name(), said.asOf(), Mode.ATTRIBUTED, voices(said, found.partners()));
        Reading reading = readings.begin(arrangement, pinned, terms, new Published(found.source(), NOTE), by);
        Map<String, Respondent> readers = new LinkedHashMap<>();
        for (SampleRating rating : said.ratings()) {
            rating.positions()
                    .forEach((partner, level) -> readers.computeIfAbsent(
                                    partner, key -> reading.invite(known(key, found.partners()), READER))
                            .answer(
                                    reading.assessment(),
                                    rating.mechanism(),
                                    Answer.rated(level, rating.where(), by),
                                    0));
            reading.agree(rating.mechanism(), new AgreedLevel(rating.level(), rating.why(), READER, by));
            reading.support(shown(found.source(), rating), by);
        }
        readers.values().forEach(reader -> reader.submit(reading.assessment(), by.at()));
        readings.close(reading, by);
    }

    private static EvidenceTerms shown(String report, SampleRating rating) {
        return new EvidenceTerms(
                null, EvidenceKind.NOTE, report, rating.where(), null, null, Set.of(rating.mechanism()));
    }

    /** The partners that the report speaks of, with those whose own standing it tells. */
    private static Map<PartnerId, Double> voices(SampleAssessment said, Map<String, PartnerId> partners) {
        Map<PartnerId, Double> voices = new HashMap<>();
        said.partnersHeard().forEach(key -> voices.put(known(key, partners), 1.0));
        said.ratings()
                .forEach(rating -> rating.positions().keySet().forEach(key -> voices.put(known(key, partners), 1.0)));
        return voices;
    }

    private static PartnerId known(String key, Map<String, PartnerId> partners) {
        PartnerId partner = partners.get(key);
        if (partner == null) {
            throw new IllegalStateException("There is no partner " + key);
        }
        return partner;
    }

    /** Opens an assessment that the sample respondent can answer, once, where the sample people are. */
    void openOneToTry() {
        Optional<Viewer> consultant = person("consultant");
        Optional<ArrangementId> best = assessments.bestKnownPublished(Catalogue.DEFAULT_FRAMEWORK);
        if (consultant.isEmpty() || best.isEmpty() || assessments.isNamed(TRY_IT)) {
            return;
        }
        Viewer viewer = consultant.get();
        FrameworkVersionId framework = catalogue
                .latestPublished(Catalogue.DEFAULT_FRAMEWORK)
                .orElseThrow()
                .id();
        Arrangement arrangement =
                arrangements.findWithParticipationsById(best.get()).orElseThrow();
        Map<PartnerId, Double> voices = new LinkedHashMap<>();
        arrangement.partners().stream().limit(2).forEach(partner -> voices.put(partner, 1.0));
        AssessmentTerms terms = new AssessmentTerms(TRY_IT, LocalDate.now(clock), Mode.BY_PARTNER, voices);
        AssessmentId opened = assessing.open(viewer, arrangement.id(), framework, terms);
        PartnerId first = voices.keySet().iterator().next();
        people.invite(viewer, opened, first, "Sample respondent", "respondent" + SAMPLE_PEOPLE);
    }

    private Optional<Viewer> person(String name) {
        return users.findByEmail(name + SAMPLE_PEOPLE).map(User::viewer);
    }
}
