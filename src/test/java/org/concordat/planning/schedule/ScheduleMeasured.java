package org.concordat.planning.schedule;

import org.junit.jupiter.api.Test;

/** How good schedules of generated plans are and how long they take; printed, and run only by its name. */
class ScheduleMeasured {

    @Test
    void printsHowFarFromTheBestSchedulesAreAtMost() {
        Scheduling scheduling = new Scheduling();
        scheduling.of(Made.small(1));
        for (int actions : new int[] {40, 120, 200, 400, 2000}) {
            for (double enough : new double[] {0.5, 0.9, 1.5}) {
                Problem problem = Made.plan(7, actions, 8, actions < 100 ? 3 : 6, enough);
                long begun = System.nanoTime();
                Answer answer = scheduling.of(problem);
                System.out.printf(
                        "%4d actions, %.1f of the days: worth %d of at most %d (%.1f%%), %d left out, %d ms%n",
                        actions,
                        enough,
                        answer.worth(),
                        answer.bound(),
                        100.0 * (answer.bound() - answer.worth()) / answer.bound(),
                        answer.leftOut().size(),
                        (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }
}
