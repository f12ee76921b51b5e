package org.concordat.portfolio.course;

import java.util.Map;
import org.concordat.planning.Quarter;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/**
 * Where a portfolio stood at the end of a quarter, by the assessments that speak of a day up to then.
 *
 * @param assessed how many arrangements had an assessment that counts
 * @param rated how many of these had a readiness
 * @param low a quarter of these stood here or below; null when none had one, as with the two that follow
 * @param median the readiness in the middle
 * @param high a quarter of these stood here or above
 * @param medianOfSame the median of those alone that are counted at every point; null when there are none
 * @param bands how many had each band; those that none had are left out
 */
public record Point(
        Quarter quarter,
        int assessed,
        int rated,
        @Nullable Double low,
        @Nullable Double median,
        @Nullable Double high,
        @Nullable Double medianOfSame,
        Map<Band, Integer> bands) {

    public Point {
        bands = Map.copyOf(bands);
    }

    public int with(Band band) {
        return bands.getOrDefault(band, 0);
    }
}
