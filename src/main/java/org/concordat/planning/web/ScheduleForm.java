package org.concordat.planning.web;

import java.util.Objects;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.placing.ScheduleAsked;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants of a schedule, as it was typed.
 *
 * @param keepDue anything but nothing when the due dates that stand are to be kept to
 */
record ScheduleForm(
        @Nullable String quarters,
        @Nullable String keepDue,
        @Nullable String most) {

    /** What is usual, with the limit that the plan keeps to. */
    static ScheduleForm of(ActionPlan plan) {
        return new ScheduleForm(
                Integer.toString(ScheduleAsked.USUAL.quarters()),
                null,
                plan.mostOfOneOwner() == null ? null : plan.mostOfOneOwner().toString());
    }

    @Nullable ScheduleAsked asked(FormReader reading) {
        return reading.whole(() -> new ScheduleAsked(
                Objects.requireNonNullElse(reading.wholeNumber("quarters", quarters), ScheduleAsked.USUAL.quarters()),
                keepDue != null && !keepDue.isBlank(),
                reading.wholeNumber("most", most)));
    }
}
