package org.concordat.shared.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many of a whole are of which sort, for each quarter: columns of one height, stacked from the best to what is not known,
 * so that a share can be followed with the eye. They stand under the columns of {@link Quarters}.
 *
 * @param columns one for each quarter, oldest first
 */
public record Stacks(String id, List<Column> columns) {

    public static final int HEIGHT = 230;
    private static final int TOP = 6;
    private static final int BOTTOM = 200;
    private static final double SHARE = 0.82;

    /** A part lower than this, in pixels, has no room for its figure. */
    private static final double LEGIBLE = 9.5;

    /** And one lower than this only for a small one. */
    private static final double ROOMY = 15;

    /** How many are of one sort. */
    public record Given(String sort, int number) {}

    /** @param y where it begins, in pixels */
    public record Part(String sort, int number, double y, double height) {

        public boolean legible() {
            return height >= LEGIBLE;
        }

        /** Whether its figure has to be small. */
        public boolean tight() {
            return height < ROOMY;
        }

        public double textY() {
            return y + height / 2 + (tight() ? 3.5 : 4);
        }
    }

    /** A quarter; {@code x} and {@code width} are in percent. */
    public record Column(
            String name, double x, double width, double middle, boolean named, boolean spared, List<Part> parts) {

        public Column {
            parts = List.copyOf(parts);
        }
    }

    /** What there is to draw of a quarter, the lowest part last. */
    public record Whole(String name, List<Given> parts) {}

    public Stacks {
        Geometry.requireId(id);
        columns = List.copyOf(columns);
    }

    public static Stacks of(String id, List<Whole> quarters) {
        List<Column> columns = new ArrayList<>();
        double step = (Quarters.RIGHT - Quarters.LEFT) / Math.max(quarters.size(), 4);
        double width = Geometry.round(step * SHARE);
        for (int place = 0; place < quarters.size(); place++) {
            Whole quarter = quarters.get(place);
            double middle = Geometry.round(Quarters.LEFT + step * (place + 0.5));
            columns.add(new Column(
                    quarter.name(),
                    Geometry.round(middle - width / 2),
                    width,
                    middle,
                    Quarters.named(place, quarters.size()),
                    Quarters.spared(place, quarters.size()),
                    parts(quarter.parts())));
        }
        return new Stacks(id, columns);
    }

    private static List<Part> parts(List<Given> given) {
        int all = given.stream().mapToInt(Given::number).sum();
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (Given one : given) {
            if (one.number() > 0) {
                double from = Geometry.between(before, 0, all, TOP, BOTTOM);
                before += one.number();
                parts.add(new Part(
                        one.sort(),
                        one.number(),
                        from,
                        Geometry.round(Geometry.between(before, 0, all, TOP, BOTTOM) - from)));
            }
        }
        return parts;
    }

    public int height() {
        return HEIGHT;
    }

    public int bottom() {
        return BOTTOM;
    }

    public int dateY() {
        return BOTTOM + 18;
    }

    /** The sizes for those who do not see the columns, in the order in which they are stacked. */
    public String inWords() {
        return columns.stream()
                .map(column -> column.name() + ": "
                        + column.parts().stream()
                                .map(part -> Integer.toString(part.number()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
