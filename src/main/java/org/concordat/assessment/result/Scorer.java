package org.concordat.assessment.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Correction;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceRegister;
import org.concordat.assessment.result.ScorecardDocument.ArrangementNamed;
import org.concordat.assessment.result.ScorecardDocument.Corrects;
import org.concordat.assessment.result.ScorecardDocument.EvidenceKept;
import org.concordat.assessment.result.ScorecardDocument.FrameworkNamed;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.assessment.result.ScorecardDocument.Withheld;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.ScoringInput;
import org.concordat.readiness.Setting;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores assessments: a pure function of what was answered and agreed, with the names that make it readable. */
@Component
public class Scorer {

    private final EvidenceRegister register;
    private final Settlements settlements;
    private final Scorecards scorecards;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Catalogue catalogue;

    Scorer(
            EvidenceRegister register,
            Settlements settlements,
            Scorecards scorecards,
            Arrangements arrangements,
            Partners partners,
            Catalogue catalogue) {
        this.register = register;
        this.settlements = settlements;
        this.scorecards = scorecards;
        this.arrangements = arrangements;
        this.partners = partners;
        this.catalogue = catalogue;
    }

    /** The kept scorecard of a closed assessment, else the scorecard as it stands; nothing is kept of that. */
    public ScorecardDocument scorecard(Assessment assessment, Collection<Respondent> asked) {
        return assessment.status() == AssessmentStatus.CLOSED
                ? scorecards
                        .findById(assessment.id())
                        .orElseThrow(NotFound::new)
                        .document()
                : score(assessment, asked, null);
    }

    /** The scorecard as it stands, as far as there are figures yet, signed by whoever is closing it. */
    public ScorecardDocument score(Assessment assessment, Collection<Respondent> asked, @Nullable Signature closing) {
        FrameworkVersionId version = assessment.pinned().framework();
        FrameworkDocument framework = catalogue.document(version).only(assessment.mechanisms());
        List<Settlement> settled = settlements.of(assessment.id());
        List<Evidence> evidence = register.of(assessment.id());
        var input = Scoring.input(
                assessment, closing == null ? counted(assessment, asked) : asked, evidence, settled, framework);
        Arrangement arrangement =
                arrangements.findById(assessment.arrangement()).orElseThrow(NotFound::new);
        Pinned pinned = assessment.pinned();
        return new ScorecardDocument(
                assessment.id().assessmentId(),
                assessment.name(),
                assessment.asOf(),
                assessment.mode(),
                new ArrangementNamed(assessment.arrangement().arrangementId(), arrangement.name()),
                new FrameworkNamed(
                        version.frameworkVersionId(), framework.code(), framework.name(), framework.version()),
                new Setting(
                        pinned.stage().code(),
                        pinned.tier().code(),
                        pinned.kind().code()),
                heard(assessment, asked),
                assessment.voicesReason(),
                assessment.published(),
                corrects(assessment.correction()),
                closing,
                input,
                Readiness.score(input),
                ScorecardDocument.dissent(settled),
                evidence.stream()
                        .filter(entry -> entry.withdrawal() == null)
                        .map(entry -> EvidenceKept.of(entry, assessment.asOf()))
                        .toList(),
                Withheld.NOTHING);
    }

    private static @Nullable Corrects corrects(@Nullable Correction correction) {
        return correction == null ? null : new Corrects(correction.of().assessmentId(), correction.reason());
    }

    /** What the figures follow from as it stands, as far as there are any yet. */
    public ScoringInput input(Assessment assessment, Collection<Respondent> asked) {
        return Scoring.input(
                assessment,
                counted(assessment, asked),
                register.of(assessment.id()),
                settlements.of(assessment.id()),
                catalogue.document(assessment.pinned().framework()).only(assessment.mechanisms()));
    }

    /** While figures may not be shown, nothing that was answered goes into any, so that none can slip out. */
    private static Collection<Respondent> counted(Assessment assessment, Collection<Respondent> asked) {
        return Disclosure.showsFiguresOf(assessment) ? asked : List.of();
    }

    private List<PartnerHeard> heard(Assessment assessment, Collection<Respondent> asked) {
        Map<PartnerId, Integer> counts = new HashMap<>();
        asked.stream()
                .filter(Respondent::counts)
                .forEach(respondent -> counts.merge(respondent.partner(), 1, Integer::sum));
        return partners.names(assessment.voices().keySet()).stream()
                .map(named ->
                        new PartnerHeard(Scoring.key(named.id()), named.name(), counts.getOrDefault(named.id(), 0)))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }
}
