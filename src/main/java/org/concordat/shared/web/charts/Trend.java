package org.concordat.shared.web.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A readiness over time against the bands, and where it would go if a plan is done. Time runs across at its own pace: a
 * year takes twice the room of half a year.
 *
 * @param points what was measured and then what is forecast, oldest first; those without a figure are in the table only
 * @param segments from one point with a figure to the next
 */
public record Trend(String id, List<Point> points, List<Segment> segments) implements Bands.Framed {

    private static final Bands FRAME = new Bands(27, 14, 184, 210);
    private static final double RIGHT = 96;
    /** Dates nearer than this, in percent, would run into each other on a telephone. */
    private static final double CLOSE = 25;

    /** A look: when, and the readiness then; null when nothing was known. */
    public record Look(LocalDate at, @Nullable Double value) {}

    /**
     * @param dated whether there is room for its date
     * @param anchor on which side of the point the date and figure are written: start, middle or end
     * @param last whether it is the last of its kind, which shows its figure
     */
    public record Point(
            LocalDate at,
            @Nullable Double value,
            boolean forecast,
            double x,
            double y,
            boolean dated,
            String anchor,
            boolean last) {

        public boolean known() {
            return value != null;
        }

        public String shown() {
            return Shown.whole(value);
        }

        /** Where the figure is written: above the point, or below where it would leave the drawing. */
        public double figureY() {
            return y < FRAME.top() + 14 ? y + 19 : y - 9;
        }
    }

    public record Segment(double x1, double y1, double x2, double y2, boolean forecast) {}

    public Trend {
        Geometry.requireId(id);
        points = List.copyOf(points);
        segments = List.copyOf(segments);
    }

    /** @param forecast after what was measured, in the same order */
    public static Trend of(String id, List<Look> measured, List<Look> forecast) {
        List<Look> looks = Stream.concat(measured.stream(), forecast.stream()).toList();
        long first =
                looks.stream().mapToLong(look -> look.at().toEpochDay()).min().orElse(0);
        long last =
                looks.stream().mapToLong(look -> look.at().toEpochDay()).max().orElse(0);
        List<Point> points = new ArrayList<>();
        double lastDate = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < looks.size(); place++) {
            Look look = looks.get(place);
            Double value = look.value();
            double x = first == last
                    ? Geometry.round((FRAME.left() + RIGHT) / 2)
                    : Geometry.between(look.at().toEpochDay(), first, last, FRAME.left() + 3, RIGHT);
            boolean dated = x - lastDate >= CLOSE && (x > RIGHT - 1 || RIGHT - x >= CLOSE || place == looks.size() - 1);
            lastDate = dated ? x : lastDate;
            boolean ends = place == measured.size() - 1 || place == looks.size() - 1;
            String anchor = x > RIGHT - 5 ? "end" : x < FRAME.left() + 6 ? "start" : "middle";
            points.add(
                    new Point(look.at(), value, place >= measured.size(), x, FRAME.down(value), dated, anchor, ends));
        }
        return new Trend(id, points, segments(points));
    }

    private static List<Segment> segments(List<Point> points) {
        List<Segment> segments = new ArrayList<>();
        Point before = null;
        for (Point point : points) {
            if (point.known()) {
                if (before != null) {
                    segments.add(new Segment(before.x(), before.y(), point.x(), point.y(), point.forecast()));
                }
                before = point;
            }
        }
        return segments;
    }

    @Override
    public Bands frame() {
        return FRAME;
    }

    public boolean forecasts() {
        return points.stream().anyMatch(Point::forecast);
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return points.stream().anyMatch(Point::known);
    }

    /** The points for those who do not see the line. */
    public String inWords() {
        return points.stream()
                .map(point -> String.format(Locale.UK, "%1$te %1$tb %1$tY: %2$s", point.at(), point.shown()))
                .reduce((one, other) -> one + "; " + other)
                .orElse(Shown.NONE);
    }
}
