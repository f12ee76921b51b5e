package org.concordat.assessment.sheet;

import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Promise;
import org.concordat.assessment.RespondentId;

/**
 * A sheet of answers as its respondent's list shows it.
 *
 * @param promise what of the result its respondent may see, once there is one
 * @param answered how many mechanisms have an answer
 * @param asked how many there are
 */
public record SheetLine(
        RespondentId id,
        AssessmentId assessmentId,
        String assessment,
        String arrangement,
        String partner,
        LocalDate asOf,
        AssessmentStatus assessmentStatus,
        RespondentStatus status,
        Promise promise,
        long answered,
        int asked) {

    /** Whether there is a result for its respondent to look at. */
    public boolean hasResult() {
        return assessmentStatus == AssessmentStatus.CLOSED && promise.ofResult();
    }

    /** Whether answers can still be given. */
    public boolean open() {
        return assessmentStatus == AssessmentStatus.OPEN && status.isPending();
    }
}
