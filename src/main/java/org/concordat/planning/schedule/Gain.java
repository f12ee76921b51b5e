package org.concordat.planning.schedule;

import java.util.List;

/**
 * Points that are there once all of these actions are done: a step of a mechanism.
 *
 * @param thousandths of a point of readiness
 * @param tasks their places in the problem
 */
public record Gain(int thousandths, List<Integer> tasks) {

    public Gain {
        tasks = List.copyOf(tasks);
        if (thousandths < 0 || tasks.isEmpty()) {
            throw new IllegalArgumentException("Nothing is gained by " + tasks);
        }
    }
}
