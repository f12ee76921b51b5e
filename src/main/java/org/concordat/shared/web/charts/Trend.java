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
 * year takes twice the room of half a year. Where something is forecast, what was measured long before is not drawn, since it
 * would leave the forecast no room; and where all of it was, the axis is broken behind the last of it.
 *
 * @param points what was measured and then what is forecast, oldest first; those without a figure are in the table only
 * @param segments from one point with a figure to the next
 * @param broken after which day the axis is broken; null where it is not
 */
public record Trend(
        String id,
        List<Point> points,
        List<Segment> segments,
        @Nullable LocalDate broken) implements Bands.Framed {

    private static final Bands FRAME = new Bands(27, 24, 194, 220);
    private static final double FIRST = FRAME.left() + 3;
    private static final double RIGHT = 96;
    /** Where the axis is broken, in percent, and where it goes on. */
    private static final double BREAK = FIRST + 9;

    private static final double AFTER_BREAK = FIRST + 18;
    /** What was measured so many years before the first forecast is drawn. */
    private static final int YEARS = 3;
    /** Figures nearer than this to each other, across in percent and down in pixels, would touch. */
    private static final double BESIDE = 12;

    private static final double BENEATH = 16;
    private static final double ABOVE = 9;
    private static final double BELOW = 19;
    /** Dates nearer than this, in percent, would run into each other on a telephone. */
    private static final double CLOSE = 25;

    /** A look: when, and the readiness then; null when nothing was known. */
    public record Look(LocalDate at, @Nullable Double value) {}

    /**
     * @param drawn whether it is in the drawing, as all are but those that are too long ago
     * @param dated whether there is room for its date
     * @param anchor on which side of the point the date and figure are written: start, middle or end
     * @param last whether it is the last of its kind, which shows its figure
     * @param figureY where its figure is written: above it, unless it would touch the other there
     */
    public record Point(
            LocalDate at,
            @Nullable Double value,
            boolean forecast,
            boolean drawn,
            double x,
            double y,
            boolean dated,
            String anchor,
            boolean last,
            double figureY) {

        /** Whether there is a point to draw. */
        public boolean known() {
            return drawn && value != null;
        }

        public String shown() {
            return Shown.whole(value);
        }

        private Point written(double figureY) {
            return new Point(at, value, forecast, drawn, x, y, dated, anchor, last, figureY);
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
        int begin = begin(measured, forecast);
        boolean breaks = breaks(measured, forecast);
        List<Look> scaled = breaks ? forecast : looks.subList(begin, looks.size());
        long first =
                scaled.stream().mapToLong(look -> look.at().toEpochDay()).min().orElse(0);
        long last =
                scaled.stream().mapToLong(look -> look.at().toEpochDay()).max().orElse(0);
        double left = breaks ? AFTER_BREAK : FIRST;
        List<Point> points = new ArrayList<>();
        double lastDate = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < looks.size(); place++) {
            Look look = looks.get(place);
            Double value = look.value();
            boolean drawn = place >= begin;
            boolean ahead = place >= measured.size();
            double x = breaks && !ahead
                    ? FIRST
                    : first == last
                            ? Geometry.round(breaks ? RIGHT : (FRAME.left() + RIGHT) / 2)
                            : Geometry.between(look.at().toEpochDay(), first, last, left, RIGHT);
            boolean dated = drawn
                    && x - lastDate >= CLOSE
                    && (x > RIGHT - 1 || RIGHT - x >= CLOSE || place == looks.size() - 1);
            lastDate = dated ? x : lastDate;
            boolean ends = place == measured.size() - 1 || place == looks.size() - 1;
            String anchor = x > RIGHT - 5 ? "end" : x < FRAME.left() + 6 ? "start" : "middle";
            double y = FRAME.down(value);
            points.add(new Point(look.at(), value, ahead, drawn, x, y, dated, anchor, drawn && ends, y - ABOVE));
        }
        return new Trend(
                id,
                apart(points),
                segments(points),
                breaks ? measured.get(measured.size() - 1).at() : null);
    }

    /** The first look that is drawn: within some years before the forecast, but at least the last. */
    private static int begin(List<Look> measured, List<Look> forecast) {
        if (forecast.isEmpty()) {
            return 0;
        }
        LocalDate earliest = forecast.get(0).at().minusYears(YEARS);
        int begin = 0;
        while (begin < measured.size() - 1 && measured.get(begin).at().isBefore(earliest)) {
            begin++;
        }
        return begin;
    }

    private static boolean breaks(List<Look> measured, List<Look> forecast) {
        return !forecast.isEmpty()
                && !measured.isEmpty()
                && measured.get(measured.size() - 1)
                        .at()
                        .isBefore(forecast.get(0).at().minusYears(YEARS));
    }

    /** Of two figures that would touch, writes that of the lower point below it, or else that of the upper higher up. */
    private static List<Point> apart(List<Point> points) {
        List<Point> figures =
                points.stream().filter(point -> point.known() && point.last()).toList();
        if (figures.size() < 2) {
            return points;
        }
        Point one = figures.get(0);
        Point other = figures.get(1);
        if (other.x() - one.x() >= BESIDE || Math.abs(one.y() - other.y()) >= BENEATH) {
            return points;
        }
        Point lower = one.y() > other.y() ? one : other;
        Point upper = lower == one ? other : one;
        // Below the lowest stand the days.
        boolean room = lower.y() + BELOW < FRAME.bottom();
        return points.stream()
                .map(point -> room && point == lower
                        ? point.written(point.y() + BELOW)
                        : !room && point == upper ? point.written(lower.y() - ABOVE - BENEATH) : point)
                .toList();
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

    /** How many looks with a figure are too long ago to be drawn. */
    public long earlier() {
        return points.stream()
                .filter(point -> !point.drawn() && point.value() != null)
                .count();
    }

    /** Where the axis is broken, in percent. */
    public double breakX() {
        return BREAK;
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
