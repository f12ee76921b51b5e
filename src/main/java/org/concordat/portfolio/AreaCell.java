package org.concordat.portfolio;

import org.concordat.readiness.Band;
import org.concordat.readiness.Gate;
import org.concordat.shared.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * One area in one assessment, as the heat map shows it.
 *
 * @param readiness of 0 to 100 in full precision, over what is rated of it; null while nothing is
 * @param coverage how much of the area's weight is rated, of 100
 * @param applicable how many mechanisms count in it
 * @param rated how many of these are rated
 * @param gate whether a gate holds it down
 */
public record AreaCell(
        AreaCode area, @Nullable Double readiness, double coverage, int applicable, int rated, boolean gate) {

    /** The word for it, as the assessment's result has it. */
    public Band band() {
        if (readiness == null || coverage < Band.LEAST_COVERAGE - 1e-9) {
            return Band.TOO_LITTLE_KNOWN;
        }
        Band band = Band.of(readiness);
        return gate ? band.cappedAt(Gate.AREA_CAP) : band;
    }
}
