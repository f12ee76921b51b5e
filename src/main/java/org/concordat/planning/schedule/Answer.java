package org.concordat.planning.schedule;

import java.util.List;
import java.util.Map;

/**
 * The best schedule that was found, and how good that is.
 *
 * @param worth of the schedule
 * @param bound what no schedule can be worth more than
 * @param conflicts wishes that cannot all be met
 * @param givenUp places of the wishes that the schedule does not hold to, so that the others can be met
 * @param weeks by place of the task, when it is done; nothing for what is left out
 * @param leftOut why, by place of the task
 */
public record Answer(
        Schedule schedule,
        long worth,
        long bound,
        List<Conflict> conflicts,
        List<Integer> givenUp,
        Map<Integer, Weeks> weeks,
        Map<Integer, LeftOut> leftOut) {

    public Answer {
        conflicts = List.copyOf(conflicts);
        givenUp = List.copyOf(givenUp);
        weeks = Map.copyOf(weeks);
        leftOut = Map.copyOf(leftOut);
    }

    /** Whole percent by which another schedule could be better at most; 0 when none can. */
    public int gap() {
        return worth >= bound ? 0 : (int) Math.ceil(100.0 * (bound - worth) / bound);
    }
}
