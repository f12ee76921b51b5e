package org.concordat.readiness;

import org.jspecify.annotations.Nullable;

/**
 * What one mechanism adds to the score and takes from it (the method, steps 4, 5, 15 and 16).
 *
 * @param weight {@code ω(m)}, its part of its area's weight; 0 when it is not applicable
 * @param attainment {@code r(m)}, 0 to 1; null when it is unrated or not applicable
 * @param evidencedAttainment the same with the evidenced level
 * @param lost the points of readiness lost here; 0 when it is unrated or not applicable. They add up to 100 less the
 *     readiness
 * @param amongMostLost the share, 0 to 1, of the draws of {@link Robustness} in which it is among the five that lose
 *     the most
 */
public record Contribution(
        double weight,
        @Nullable Double attainment,
        @Nullable Double evidencedAttainment,
        double lost,
        double amongMostLost) {

    static final Contribution NONE = new Contribution(0, null, null, 0, 0);

    /** What an applicable mechanism brings, before it is compared with the others. */
    static Contribution of(double weight, LevelFinding finding, int target) {
        return new Contribution(
                weight, attainment(finding.level(), target), attainment(finding.evidencedLevel(), target), 0, 0);
    }

    private static @Nullable Double attainment(@Nullable Double level, int target) {
        return level == null ? null : Double.valueOf(Math.min(1, level / target));
    }

    Contribution losing(double lost, double amongMostLost) {
        return new Contribution(weight, attainment, evidencedAttainment, lost, amongMostLost);
    }
}
