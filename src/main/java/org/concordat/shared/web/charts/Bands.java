package org.concordat.shared.web.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drawings of a readiness over time stand before: a scale of 0 to 100 up, on which the bands begin, with their names to the
 * left and the days below.
 *
 * @param left in percent: left of it are the names of the bands
 */
public record Bands(double left, int top, int bottom, int height) {

    private static final int TO_DAYS = 18;

    /** Where a band begins. */
    public record Line(Threshold threshold, double y) {
        public double textY() {
            return y + 4;
        }
    }

    /** A drawing before such a scale. */
    public interface Framed {

        Bands frame();

        /** Where the bands begin. */
        default List<Line> levels() {
            return Threshold.BANDS.stream()
                    .map(threshold -> new Line(threshold, frame().down((double) threshold.from())))
                    .toList();
        }

        default int height() {
            return frame().height();
        }

        default double left() {
            return frame().left();
        }

        default int bottom() {
            return frame().bottom();
        }

        /** Where the days are written. */
        default int dateY() {
            return frame().bottom() + TO_DAYS;
        }
    }

    /** How far down a readiness stands; what is not known stands at the bottom. */
    double down(@Nullable Double value) {
        return Geometry.between(value == null ? 0 : value, 0, 100, bottom, top);
    }
}
