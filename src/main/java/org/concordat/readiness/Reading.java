package org.concordat.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a set of mechanisms: all of them, an area's or a theme's (the method, steps 6 to 8 and 12).
 *
 * @param applicable how many mechanisms are applicable
 * @param rated how many of these are rated
 * @param applicableWeight {@code Σ ω} over the applicable
 * @param ratedWeight {@code Σ ω} over the rated applicable
 * @param attained {@code Σ ω·r} over the rated applicable
 * @param evidencedAttained the same with the evidenced levels
 * @param readiness {@code S}, 0 to 100; null when nothing is rated
 * @param evidencedReadiness {@code S_e}, never above the readiness; null when nothing is rated
 * @param coverage {@code K}, 0 to 100; 0 when nothing is applicable
 * @param low {@code S_low}, the readiness if all that is unrated were absent; 0 when nothing is applicable
 * @param high {@code S_high}, the readiness if all that is unrated were at target; 100 when nothing is applicable
 */
public record Reading(
        int applicable,
        int rated,
        double applicableWeight,
        double ratedWeight,
        double attained,
        double evidencedAttained,
        @Nullable Double readiness,
        @Nullable Double evidencedReadiness,
        double coverage,
        double low,
        double high) {

    /** Adds up the applicable ones of these mechanisms, in the order in which they come. */
    static Reading of(List<MechanismScore> mechanisms) {
        int applicable = 0;
        int rated = 0;
        double applicableWeight = 0;
        double ratedWeight = 0;
        double attained = 0;
        double evidencedAttained = 0;
        for (MechanismScore mechanism : mechanisms) {
            if (mechanism.applies()) {
                Contribution contribution = mechanism.contribution();
                Double attainment = contribution.attainment();
                Double evidenced = contribution.evidencedAttainment();
                applicable++;
                applicableWeight += contribution.weight();
                if (attainment != null && evidenced != null) {
                    rated++;
                    ratedWeight += contribution.weight();
                    attained += contribution.weight() * attainment;
                    evidencedAttained += contribution.weight() * evidenced;
                }
            }
        }
        if (applicable == 0) {
            return new Reading(0, 0, 0, 0, 0, 0, null, null, 0, 0, 100);
        }
        Double readiness = rated == 0 ? null : Double.valueOf(Figures.percent(attained, ratedWeight));
        double high = Figures.percent(attained + (applicableWeight - ratedWeight), applicableWeight);
        return new Reading(
                applicable,
                rated,
                applicableWeight,
                ratedWeight,
                attained,
                evidencedAttained,
                readiness,
                rated == 0 ? null : Double.valueOf(Figures.percent(evidencedAttained, ratedWeight)),
                Figures.percent(ratedWeight, applicableWeight),
                Figures.percent(attained, applicableWeight),
                // The last bit of a sum may fall on the wrong side; the bounds hold to the last bit all the same.
                Math.min(100, Math.max(high, readiness == null ? 0 : readiness)));
    }
}
