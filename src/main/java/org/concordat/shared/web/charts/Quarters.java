package org.concordat.shared.web.charts;

import java.util.ArrayList;
import java.util.List;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The readiness of many over time: for each quarter the half of them in the middle as a bar and the median on it, against the
 * bands; and a second line for those that are counted all the time.
 *
 * @param columns one for each quarter, oldest first
 * @param median from one median to the next
 * @param same from one median of the same to the next; none where that is the same line
 */
public record Quarters(String id, List<Column> columns, List<Segment> median, List<Segment> same)
        implements Bands.Framed {

    private static final Bands FRAME = new Bands(0, 14, 214, 250);

    /** In pixels: left of the quarters stand the names of the bands, which take the same room however wide the drawing is. */
    static final int NAMES = 96;

    /** In percent of the rest: between these two stand the quarters, here and in other drawings of quarters. */
    static final double LEFT = FRAME.left();

    static final double RIGHT = 100;
    private static final double SHARE = 0.55;

    /** What there is to draw of a quarter; null where nothing is known. */
    public record Given(
            String name,
            @Nullable Double low,
            @Nullable Double median,
            @Nullable Double high,
            @Nullable Double same) {}

    /**
     * A quarter.
     *
     * @param middle where it stands, in percent
     * @param x where its bar begins, in percent
     * @param top where its bar begins, in pixels
     * @param named whether there is room for its name
     * @param spared whether its name is left out where the drawing is narrow
     * @param last whether it is the last, which shows its figure
     */
    public record Column(
            Given given,
            double middle,
            double x,
            double width,
            double top,
            double height,
            double medianY,
            double sameY,
            boolean named,
            boolean spared,
            boolean last) {

        public boolean known() {
            return given.median() != null;
        }

        public boolean knownOfSame() {
            return given.same() != null;
        }

        public String shown() {
            return Shown.whole(given.median());
        }

        public String sameShown() {
            return Shown.whole(given.same());
        }

        /** Where the figure of the median is written: on the side that the other line is not. */
        public double medianTextY() {
            return knownOfSame() && sameY < medianY ? medianY + 20 : medianY - 10;
        }

        /** Where that of the same is written. */
        public double sameTextY() {
            return sameY < medianY ? sameY - 10 : sameY + 20;
        }
    }

    public record Segment(double x1, double y1, double x2, double y2) {}

    public Quarters {
        Geometry.requireId(id);
        columns = List.copyOf(columns);
        median = List.copyOf(median);
        same = List.copyOf(same);
    }

    /** @param ofSame whether the second line is another one than the first */
    public static Quarters of(String id, List<Given> given, boolean ofSame) {
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < given.size(); place++) {
            columns.add(column(given.get(place), place, given.size()));
        }
        return new Quarters(
                id,
                columns,
                segments(columns, Column::known, Column::medianY),
                ofSame ? segments(columns, Column::knownOfSame, Column::sameY) : List.of());
    }

    private static Column column(Given given, int place, int of) {
        double step = (RIGHT - LEFT) / Math.max(of, 4);
        double width = Geometry.round(step * SHARE);
        double middle = Geometry.round(LEFT + step * (place + 0.5));
        double top = FRAME.down(given.high());
        return new Column(
                given,
                middle,
                Geometry.round(middle - width / 2),
                width,
                top,
                Math.max(2, Geometry.round(FRAME.down(given.low()) - top)),
                FRAME.down(given.median()),
                FRAME.down(given.same()),
                named(place, of),
                spared(place, of),
                place == of - 1);
    }

    /** The first and the last are named, and so many between them that no two names touch on a telephone. */
    static boolean named(int place, int of) {
        return (of - 1 - place) % every(of) == 0;
    }

    /** Every other name, and never the last, can be spared on the narrowest screens. */
    static boolean spared(int place, int of) {
        return named(place, of) && (of - 1 - place) / every(of) % 2 == 1;
    }

    private static int every(int of) {
        return Math.max(1, (of + 3) / 4);
    }

    private interface Height {
        double of(Column column);
    }

    private interface Known {
        boolean is(Column column);
    }

    private static List<Segment> segments(List<Column> columns, Known known, Height height) {
        List<Segment> segments = new ArrayList<>();
        Column before = null;
        for (Column column : columns) {
            if (known.is(column)) {
                if (before != null) {
                    segments.add(new Segment(before.middle(), height.of(before), column.middle(), height.of(column)));
                }
                before = column;
            }
        }
        return segments;
    }

    @Override
    public Bands frame() {
        return FRAME;
    }

    /** How much room the names of the bands take, in pixels. */
    public int names() {
        return NAMES;
    }

    /** The medians for those who do not see the line. */
    public String inWords() {
        return columns.stream()
                .map(column -> column.given().name() + ": " + column.shown())
                .reduce((one, other) -> one + "; " + other)
                .orElse(Shown.NONE);
    }
}
