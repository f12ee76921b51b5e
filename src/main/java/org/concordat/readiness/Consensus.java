package org.concordat.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agreement inside a partner (the method, step 11): the consensus of Tastle and Wierman, "Consensus and dissention: a
 * measure of ordinal dispersion", International Journal of Approximate Reasoning 45 (2007).
 */
final class Consensus {

    private Consensus() {}

    /** 0 for an even split between the ends of the ladder, 1 for unanimity; null with fewer than two levels. */
    static @Nullable Double among(List<Level> given) {
        if (given.size() < 2) {
            return null;
        }
        double mean = (double) sum(given) / given.size();
        double logarithms = 0;
        for (Level level : given) {
            logarithms += Math.log(1 - Math.abs(level.step() - mean) / Level.HIGHEST);
        }
        return Math.max(0, 1 + logarithms / given.size() / Math.log(2));
    }

    static int sum(List<Level> given) {
        int sum = 0;
        for (Level level : given) {
            sum += level.step();
        }
        return sum;
    }
}
