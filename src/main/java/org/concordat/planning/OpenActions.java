package org.concordat.planning;

import java.math.BigDecimal;
import org.concordat.partnership.ArrangementId;

/**
 * What is still to be done in an arrangement, as its latest plan says.
 *
 * @param open how many actions
 * @param overdue how many of them should be done by now
 * @param nobodys how many of them have no owner
 * @param points the points of readiness that they gain
 * @param days the days of work that they take
 */
public record OpenActions(
        ArrangementId arrangement, long open, long overdue, long nobodys, double points, BigDecimal days) {

    /** Nothing to be done. */
    public static OpenActions none(ArrangementId arrangement) {
        return new OpenActions(arrangement, 0, 0, 0, 0, BigDecimal.ZERO);
    }
}
