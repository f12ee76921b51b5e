package org.concordat.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * An action as lists show it.
 *
 * @param gain points of readiness; null when it gains none by itself
 * @param gainPerDay the same for a day of work
 * @param owner who sees to it; null when that is open
 * @param partner the name of the partner whose people do it; null when that is open
 * @param version the version that travels in forms
 * @param weeks usual elapsed weeks; null when nobody said
 * @param progress how much of it is done, 0 to 100
 * @param fixedDates whether a schedule keeps its dates
 * @param firstDue the day by which it was first to be done; null while it never had one
 * @param dueMoves how often its due date was moved
 * @param doneOn the day on which it was done; null while it is not
 * @param notIndicated the day of the assessment that no longer indicates it; null while one does
 * @param measured whether it was done before the assessment that the plan stands on
 */
public record ActionLine(
        ActionId id,
        ActionPlanId plan,
        ArrangementId arrangement,
        int position,
        MechanismCode mechanism,
        @Nullable Integer raisesTo,
        @Nullable String idea,
        String title,
        @Nullable Double gain,
        @Nullable Double gainPerDay,
        BigDecimal effortDays,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        ActionStatus status,
        @Nullable String owner,
        @Nullable String partner,
        long version,
        @Nullable Integer weeks,
        @Nullable PartnerId partnerId,
        int progress,
        boolean fixedDates,
        @Nullable LocalDate firstDue,
        int dueMoves,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate notIndicated,
        boolean measured)
        implements Step {

    /** Whether it should be done by now and is not. */
    public boolean overdueOn(LocalDate today) {
        return status.open() && due != null && due.isBefore(today);
    }
}
