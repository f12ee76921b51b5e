package org.concordat.portfolio.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a portfolio were on an earlier day, for the arrangements that are looked at now. It rests on the
 * assessments that stand now, as far as they speak of days up to that one: a look that was corrected since counts as corrected.
 *
 * @param assessed how many of the arrangements had such an assessment
 * @param ready how many of these were ready or leading
 * @param rated how many of these had a readiness
 * @param median the median of these; null when there was none
 * @param gates how many gates held a band down
 * @param old how many of the assessments were older than {@link org.concordat.portfolio.Headline#OLD} months on that day
 * @param fallenDue how many of the actions that are overdue now fell due on that day or after it. What was overdue then is not
 *     known: nobody keeps which day an action was due by on an earlier one
 */
public record Then(
        LocalDate day,
        int assessed,
        int ready,
        int rated,
        @Nullable Double median,
        int gates,
        int old,
        int fallenDue) {}
