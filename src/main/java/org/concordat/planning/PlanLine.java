package org.concordat.planning;

import java.math.BigDecimal;
import java.time.Instant;
import org.concordat.partnership.ArrangementId;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists show it.
 *
 * @param framework the name of the framework that it was made through
 * @param publishedSource the published source that the arrangement was read from, or null
 * @param actions how many actions it has
 * @param done how many of them are done
 * @param open how many are still to be done
 * @param overdue how many of these should be done by now
 * @param points the points that the open ones gain
 * @param days the days of work that the open ones take
 */
public record PlanLine(
        ActionPlanId id,
        String name,
        String framework,
        ArrangementId arrangement,
        String arrangementName,
        @Nullable String publishedSource,
        Instant madeAt,
        long actions,
        long done,
        long open,
        long overdue,
        double points,
        BigDecimal days) {}
