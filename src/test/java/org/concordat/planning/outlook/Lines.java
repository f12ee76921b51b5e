package org.concordat.planning.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionStatus;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** Invented actions as lists show them. */
public final class Lines {

    private static final ActionPlanId PLAN = new ActionPlanId(UUID.randomUUID());
    private static final ArrangementId ARRANGEMENT = new ArrangementId(UUID.randomUUID());

    private Lines() {}

    public static ActionLine line(String mechanism, @Nullable Integer raisesTo, ActionStatus status) {
        return line(mechanism, raisesTo, status, null, null);
    }

    public static ActionLine line(
            String mechanism,
            @Nullable Integer raisesTo,
            ActionStatus status,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {
        return new ActionLine(
                ActionId.next(),
                PLAN,
                ARRANGEMENT,
                0,
                new MechanismCode(mechanism),
                raisesTo,
                null,
                "Do it",
                1.0,
                1.0,
                BigDecimal.ONE,
                start,
                due,
                status,
                null,
                null,
                0,
                null,
                null,
                0,
                false,
                null,
                0,
                null,
                null,
                false);
    }
}
