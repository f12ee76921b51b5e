package org.concordat.assessment.desk;

import java.time.Clock;
import java.util.Objects;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Scorer;
import org.concordat.assessment.result.Scoring;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.NotApplying;
import org.concordat.assessment.settlement.Parking;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.Viewer;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what the partners settled on, mechanism by mechanism: agreed levels, what does not apply, and what is put off. The
 * answers stay as they were given.
 */
@Service
@Transactional
public class Settling {

    private final Assessments assessments;
    private final Respondents respondents;
    private final Settlements settlements;
    private final Scorer scorer;
    private final Clock clock;

    Settling(Assessments assessments, Respondents respondents, Settlements settlements, Scorer scorer, Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.settlements = settlements;
        this.scorer = scorer;
        this.clock = clock;
    }

    /**
     * Records a level that the partners settled on.
     *
     * @param seen the edition of the settlement that was looked at; 0 where there was none
     */
    public Moved agree(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism, AgreedTerms terms) {
        AgreedLevel level =
                new AgreedLevel(terms.level(), terms.reason(), terms.agreedBy(), Signature.of(viewer, clock.instant()));
        return settle(viewer, id, seen, mechanism, (assessment, settlement, before) -> {
            Double together = Readiness.finding(before, mechanism).consolidated();
            if (terms.asItStands() && !Objects.equals(together, level.level())) {
                throw Refusal.of("level", "settlement.positions-moved");
            }
            settlement.agree(assessment, level, terms.dissent());
        });
    }

    public Moved withdrawAgreement(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        return settle(
                viewer,
                id,
                seen,
                mechanism,
                (assessment, settlement, before) -> settlement.withdrawAgreement(assessment));
    }

    /** Records that a mechanism does not apply. */
    public Moved leaveOut(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism, String reason) {
        NotApplying why = new NotApplying(reason, Signature.of(viewer, clock.instant()));
        return settle(
                viewer, id, seen, mechanism, (assessment, settlement, before) -> settlement.leaveOut(assessment, why));
    }

    public Moved takeBackIn(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        return settle(
                viewer, id, seen, mechanism, (assessment, settlement, before) -> settlement.takeBackIn(assessment));
    }

    /** Puts a mechanism off. */
    public Moved park(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism, @Nullable String note) {
        Parking why = new Parking(note, Signature.of(viewer, clock.instant()));
        return settle(
                viewer, id, seen, mechanism, (assessment, settlement, before) -> settlement.park(assessment, why));
    }

    public Moved unpark(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        return settle(viewer, id, seen, mechanism, (assessment, settlement, before) -> settlement.unpark(assessment));
    }

    /** What is done with a settlement, of which the figures that stand before are known. */
    private interface Act {
        void on(Assessment assessment, Settlement settlement, ScoringInput before);
    }

    private Moved settle(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism, Act act) {
        // Whoever comes second waits here for whoever came first, and then finds what was settled.
        Assessment assessment = assessments.toFacilitate(viewer, id);
        if (!assessment.mechanisms().contains(mechanism)) {
            throw new NotFound();
        }
        Settlement settlement = settlements.of(id, mechanism).orElseGet(() -> new Settlement(assessment, mechanism));
        if (assessment.isUnderWay()) {
            StaleForm.unlessCurrent(seen, settlement.edition());
        }
        ScoringInput before = scorer.input(assessment, respondents.of(id));
        act.on(assessment, settlement, before);
        settlements.save(settlement);
        return Disclosure.showsFiguresOf(assessment)
                ? new Moved(Readiness.readiness(before), Readiness.readiness(Scoring.settledAnew(before, settlement)))
                : Moved.UNTOLD;
    }
}
