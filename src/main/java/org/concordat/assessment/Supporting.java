package org.concordat.assessment;

import java.time.Clock;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of what supports the levels of an assessment. */
@Service
@Transactional
public class Supporting {

    private final Assessments assessments;
    private final EvidenceRegister register;
    private final Clock clock;

    Supporting(Assessments assessments, EvidenceRegister register, Clock clock) {
        this.assessments = assessments;
        this.register = register;
        this.clock = clock;
    }

    /** Enters what supports a level. */
    public EvidenceId enter(Viewer viewer, AssessmentId id, EvidenceTerms terms) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        return register.save(assessment.support(terms, Signature.of(viewer, clock.instant())))
                .id();
    }

    /** Takes evidence out of account, for a reason. */
    public void withdraw(Viewer viewer, AssessmentId id, EvidenceId entry, long seen, @Nullable String reason) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        Evidence evidence = entry(id, entry);
        StaleForm.unlessCurrent(seen, evidence.version());
        evidence.withdraw(assessment, EvidenceWithdrawal.because(reason, Signature.of(viewer, clock.instant())));
    }

    private Evidence entry(AssessmentId id, EvidenceId entry) {
        return register.findById(entry)
                .filter(found -> found.assessment().equals(id))
                .orElseThrow(NotFound::new);
    }
}
