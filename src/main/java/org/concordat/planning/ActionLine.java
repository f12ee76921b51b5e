package org.concordat.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.concordat.partnership.ArrangementId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * An action as lists show it.
 *
 * @param gain points of readiness; null when it gains none by itself
 * @param gainPerDay the same for a day of work
 * @param owner who sees to it; null when that is open
 * @param partner the name of the partner whose people do it; null when that is open
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
        @Nullable String partner)
        implements Step {

    /** Whether it should be done by now and is not. */
    public boolean overdueOn(LocalDate today) {
        return status.open() && due != null && due.isBefore(today);
    }
}
