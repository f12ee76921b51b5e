package org.concordat.planning.placing;

import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants of a schedule.
 *
 * @param quarters how many from the present one, 1 to 12
 * @param keepDue whether every due date that stands is the latest by which its action is to be done
 * @param mostOfOneOwner how many actions one person may see to in a quarter, 1 to 99; null for any number
 */
public record ScheduleAsked(
        int quarters, boolean keepDue, @Nullable Integer mostOfOneOwner) {

    /** Two years, and nothing besides. */
    public static final ScheduleAsked USUAL = new ScheduleAsked(8, false, null);

    /** The most quarters that a schedule looks ahead. */
    public static final int FARTHEST = 12;

    private static final int MOST = 99;

    public ScheduleAsked {
        if (quarters < 1 || quarters > FARTHEST) {
            throw Refusal.of("quarters", "schedule.quarters.out-of-range", FARTHEST);
        }
        if (mostOfOneOwner != null && (mostOfOneOwner < 1 || mostOfOneOwner > MOST)) {
            throw Refusal.of("most", "schedule.most.out-of-range", MOST);
        }
    }
}
