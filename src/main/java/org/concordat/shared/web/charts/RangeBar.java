package org.concordat.shared.web.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A readiness between its bounds on a bar from 0 to 100, and, if given, where each partner sees it.
 *
 * @param value null when nothing is known
 * @param x where the range begins, in percent
 * @param width of the range, in percent; never so little that it could not be seen
 * @param valueX where the value stands, in percent; 0 without one
 * @param top where the bar begins, in pixels: below the partners
 * @param partners those that see it at all, lowest first
 */
public record RangeBar(
        String id,
        @Nullable Double value,
        double low,
        double high,
        double x,
        double width,
        double valueX,
        int top,
        int height,
        List<Mark> partners) {

    private static final int BAR = 12;
    private static final int OVERHANG = 5;
    private static final int LANE = 15;
    /** Marks nearer than this, in percent, would hide each other even on a telephone. */
    private static final double CLOSE = 4.5;

    private static final double LEAST_WIDTH = 0.6;

    /** Where a partner sees it. */
    public record Mark(String name, Marker marker, double value, double x, int y) {
        public String shown() {
            return Shown.whole(value);
        }
    }

    /** A partner and the figure it comes to; null for one that rated nothing. */
    public record View(String name, @Nullable Double value) {}

    public RangeBar {
        Geometry.requireId(id);
        partners = List.copyOf(partners);
    }

    public static RangeBar of(String id, @Nullable Double value, double low, double high) {
        return of(id, value, low, high, List.of());
    }

    /** @param views in the order in which the partners have their markers in the other drawings of a page */
    public static RangeBar of(String id, @Nullable Double value, double low, double high, List<View> views) {
        List<Mark> marks = new ArrayList<>();
        int lanes = 0;
        double[] lastInLane = new double[views.size()];
        Arrays.fill(lastInLane, Double.NEGATIVE_INFINITY);
        for (int place : lowestFirst(views)) {
            View view = views.get(place);
            double seen = orZero(view.value());
            double x = across(seen);
            int lane = 0;
            while (x - lastInLane[lane] < CLOSE) {
                lane++;
            }
            lastInLane[lane] = x;
            lanes = Math.max(lanes, lane + 1);
            marks.add(new Mark(view.name(), Marker.of(place), seen, x, lane));
        }
        int top = OVERHANG + lanes * LANE;
        List<Mark> stacked = marks.stream()
                .map(mark -> new Mark(
                        mark.name(), mark.marker(), mark.value(), mark.x(), top - OVERHANG - 7 - mark.y() * LANE))
                .toList();
        double x = across(low);
        double width = Math.max(LEAST_WIDTH, Geometry.round(across(high) - x));
        return new RangeBar(
                id,
                value,
                low,
                high,
                Math.min(x, 100 - LEAST_WIDTH),
                width,
                across(orZero(value)),
                top,
                top + BAR + OVERHANG,
                stacked);
    }

    private static List<Integer> lowestFirst(List<View> views) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < views.size(); place++) {
            if (views.get(place).value() != null) {
                places.add(place);
            }
        }
        places.sort(Comparator.comparing(place -> orZero(views.get(place).value())));
        return places;
    }

    private static double across(double value) {
        return Geometry.between(value, 0, 100, 0, 100);
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    public int barHeight() {
        return BAR;
    }

    /** Where the stroke of the value begins, in pixels; it stands out above and below the bar. */
    public int strokeFrom() {
        return top - OVERHANG + 1;
    }

    public int strokeTo() {
        return top + BAR + OVERHANG - 1;
    }

    /** The value as a whole number, or a dash. */
    public String shown() {
        return Shown.whole(value);
    }

    public String lowShown() {
        return Shown.whole(low);
    }

    public String highShown() {
        return Shown.whole(high);
    }

    public List<Threshold> thresholds() {
        return Threshold.BANDS;
    }
}
