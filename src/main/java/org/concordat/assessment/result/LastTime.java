package org.concordat.assessment.result;

import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.jspecify.annotations.Nullable;

/**
 * Where a mechanism stood when its arrangement was looked at last, or in the look that is corrected.
 *
 * @param level null where it was not rated
 */
public record LastTime(
        AssessmentId assessment,
        String name,
        LocalDate asOf,
        @Nullable Double level) {}
