package org.concordat.assessment;

import java.time.LocalDate;

/**
 * A sheet of answers as its respondent's list shows it.
 *
 * @param answered how many mechanisms have an answer
 * @param asked how many there are
 */
public record SheetLine(
        RespondentId id,
        String assessment,
        String arrangement,
        String partner,
        LocalDate asOf,
        AssessmentStatus assessmentStatus,
        RespondentStatus status,
        long answered,
        int asked) {

    /** Whether answers can still be given. */
    public boolean open() {
        return assessmentStatus == AssessmentStatus.OPEN && status != RespondentStatus.SUBMITTED;
    }
}
