package org.concordat.assessment.result;

import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.PROVIDER;

import java.util.List;
import java.util.UUID;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.ScoringInput;
import org.concordat.readiness.Setting;

/** Scorecard documents, for tests. */
final class Documents {

    private Documents() {}

    /** A scorecard document of the assessment as it stands. */
    static ScorecardDocument document(Assessment assessment, List<Respondent> respondents, Settlement... settled) {
        return document(assessment, respondents, List.of(), List.of(settled));
    }

    static ScorecardDocument document(
            Assessment assessment, List<Respondent> respondents, List<Evidence> evidence, List<Settlement> settled) {
        ScoringInput input = Scoring.input(assessment, respondents, evidence, settled, Looked.framework("small"));
        return new ScorecardDocument(
                assessment.id().assessmentId(),
                assessment.name(),
                assessment.asOf(),
                assessment.mode(),
                new ScorecardDocument.ArrangementNamed(assessment.arrangement().arrangementId(), "County"),
                new ScorecardDocument.FrameworkNamed(UUID.randomUUID(), "small", "Small", 1),
                new Setting("operation", "assurance", "outsourcing"),
                List.of(
                        new ScorecardDocument.PartnerHeard(Scoring.key(COUNCIL), "Council", 1),
                        new ScorecardDocument.PartnerHeard(Scoring.key(PROVIDER), "Provider", 1)),
                null,
                null,
                null,
                null,
                input,
                Readiness.score(input),
                ScorecardDocument.dissent(settled),
                evidence.stream()
                        .map(entry -> ScorecardDocument.EvidenceKept.of(entry, assessment.asOf()))
                        .toList(),
                ScorecardDocument.Withheld.NOTHING);
    }
}
