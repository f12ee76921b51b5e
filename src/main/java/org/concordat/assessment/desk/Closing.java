package org.concordat.assessment.desk;

import java.time.Clock;
import java.util.Collection;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Cancellation;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceRegister;
import org.concordat.assessment.invitation.Telling;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.Scorer;
import org.concordat.assessment.result.Subtraction;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.Viewer;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two ways in which an assessment ends: closed for good, or cancelled for a reason. */
@Service
@Transactional
public class Closing {

    /** What travels in a form has no sign and at most 18 figures. */
    private static final long BELOW = 1_000_000_000_000_000_000L;

    private final Assessments assessments;
    private final Respondents respondents;
    private final EvidenceRegister register;
    private final Settlements settlements;
    private final Scorecards scorecards;
    private final Scorer scorer;
    private final Subtraction subtraction;
    private final Telling telling;
    private final Clock clock;

    Closing(
            Assessments assessments,
            Respondents respondents,
            EvidenceRegister register,
            Settlements settlements,
            Scorecards scorecards,
            Scorer scorer,
            Subtraction subtraction,
            Telling telling,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.register = register;
        this.settlements = settlements;
        this.scorecards = scorecards;
        this.scorer = scorer;
        this.subtraction = subtraction;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Closes an assessment for good, keeps its scorecard, and tells those who answered what they can read from now on.
     *
     * @param seen the {@link #state} that was looked at before it was decided
     */
    public void close(Viewer viewer, AssessmentId id, long seen) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        Collection<Respondent> asked = respondents.of(id);
        if (assessment.isUnderWay()) {
            StaleForm.unlessCurrent(seen, state(assessment, asked, register.of(id), settlements.of(id)));
        }
        close(assessment, asked, Signature.of(viewer, clock.instant()));
        telling.closed(assessment, asked);
    }

    void close(Assessment assessment, Collection<Respondent> asked, Signature by) {
        if (assessment.takesAnswers()) {
            subtraction.settle(assessment, asked);
        }
        ScorecardDocument document = scorer.score(assessment, asked, by);
        assessment.requireClosable(document.result().overall().rated());
        scorecards.save(new KeptScorecard(assessment, document, assessment.mechanisms(), by.at()));
        // All that is still on its way, and the scorecard: the database takes nothing more once it is closed.
        assessments.flush();
        assessment.close(by);
        assessments.flush();
    }

    /** Stands for everything that closing would freeze: another number once anything was changed. */
    public static long state(
            Assessment assessment,
            Collection<Respondent> asked,
            Collection<Evidence> evidence,
            Collection<Settlement> settled) {
        long state = assessment.version() * 1_000_003
                + settled.stream().mapToLong(Settlement::edition).sum() * 1_000_037
                + evidence.stream().mapToLong(entry -> entry.version() + 1).sum() * 1_000_033
                + asked.stream()
                        .filter(Respondent::counts)
                        .mapToLong(sheet -> 31L * sheet.id().respondentId().hashCode() + sheet.edition())
                        .sum();
        return Math.floorMod(state, BELOW);
    }

    /** Gives an assessment up; what was answered stays, and counts nowhere, and nobody is asked any more. */
    public void cancel(Viewer viewer, AssessmentId id, String reason) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        assessment.cancel(new Cancellation(reason, Signature.of(viewer, clock.instant())));
        telling.cancelled(assessment);
    }
}
