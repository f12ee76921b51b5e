package org.concordat.planning.schedule;

import java.util.Optional;

/** Finds the best schedule, as far as it comes in the time that it has. */
interface Solver {

    /** @param start a schedule to do better than */
    Solved solve(Problem problem, Schedule start);

    /** Whether everything can be done as it is wished; empty when that was not found out. */
    Optional<Boolean> possible(Problem problem);

    /**
     * @param schedule the best that was found; nothing when not even the start was one
     * @param bound what no schedule can be worth more than
     */
    record Solved(Schedule schedule, long bound) {}
}
