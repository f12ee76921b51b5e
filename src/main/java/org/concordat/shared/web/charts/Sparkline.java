package org.concordat.shared.web.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A readiness over time, in the height of a line of text. The scale fits the values, yet never shows less than 20 points,
 * so that a ripple does not look like a wave.
 *
 * @param lines the points of each unbroken stretch, as SVG writes them; a value that is not known breaks the line
 * @param ends the last value known, if any
 * @param values as given, oldest first
 */
public record Sparkline(List<String> lines, @Nullable Dot ends, List<@Nullable Double> values) {

    public static final int WIDTH = 96;
    public static final int HEIGHT = 24;
    private static final int MARGIN = 4;
    private static final double LEAST_SPREAD = 20;

    public record Dot(double x, double y) {
        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    public Sparkline {
        lines = List.copyOf(lines);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Sparkline of(List<@Nullable Double> values) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double most = Arrays.stream(known).max().orElse(0);
        double spare = Math.max(0, LEAST_SPREAD - (most - least)) / 2;
        List<String> lines = new ArrayList<>();
        List<Dot> stretch = new ArrayList<>();
        Dot last = null;
        for (int place = 0; place < values.size(); place++) {
            Double value = values.get(place);
            if (value == null) {
                finish(stretch, lines);
            } else {
                last = new Dot(
                        Geometry.between(place, 0, Math.max(1, values.size() - 1), MARGIN, WIDTH - MARGIN),
                        Geometry.between(value, least - spare, most + spare, HEIGHT - MARGIN, MARGIN));
                stretch.add(last);
            }
        }
        finish(stretch, lines);
        return new Sparkline(lines, last, values);
    }

    private static void finish(List<Dot> stretch, List<String> lines) {
        if (stretch.size() > 1) {
            lines.add(stretch.stream().map(Dot::toString).collect(Collectors.joining(" ")));
        }
        stretch.clear();
    }

    /** The values for those who do not see the line: whole numbers, oldest first, a dash for what is not known. */
    public String inWords() {
        return values.stream().map(Shown::whole).collect(Collectors.joining(", "));
    }
}
