package org.concordat.assessment.evidence;

import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;

/**
 * Evidence of an assessment that is current and runs out within {@link Evidence#NOTICE} days.
 *
 * @param soonest when the first of it does
 */
public record Expiring(AssessmentId assessment, int entries, LocalDate soonest) {}
