package org.concordat.assessment;

import java.time.Clock;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what the partners settled on, mechanism by mechanism: agreed levels, and what does not apply. The answers stay as
 * they were given.
 */
@Service
@Transactional
public class Settling {

    private final Assessments assessments;
    private final Clock clock;

    Settling(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Records a level that the partners settled on; {@code seen} is the version of the assessment that was looked at. */
    public void agree(
            Viewer viewer,
            AssessmentId id,
            long seen,
            MechanismCode mechanism,
            double level,
            String reason,
            String by) {
        current(viewer, id, seen)
                .agree(mechanism, new AgreedLevel(level, reason, by, Signature.of(viewer, clock.instant())));
    }

    public void withdrawAgreement(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        current(viewer, id, seen).withdrawAgreement(mechanism);
    }

    /** Records that a mechanism does not apply. */
    public void leaveOut(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism, String reason) {
        current(viewer, id, seen).leaveOut(mechanism, new NotApplying(reason, Signature.of(viewer, clock.instant())));
    }

    public void takeBackIn(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        current(viewer, id, seen).takeBackIn(mechanism);
    }

    private Assessment current(Viewer viewer, AssessmentId id, long seen) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        if (assessment.isUnderWay()) {
            StaleForm.unlessCurrent(seen, assessment.version());
        }
        return assessment;
    }
}
