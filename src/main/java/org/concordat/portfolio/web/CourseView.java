package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.course.Course;
import org.concordat.portfolio.course.Point;
import org.concordat.readiness.Band;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.Quarters;
import org.concordat.shared.web.charts.Stacks;
import org.jspecify.annotations.Nullable;

/**
 * How a portfolio came to stand where it does, as its page draws and says it.
 *
 * @param rows the newest first, as tables tell of time
 * @param first the first quarter there is; null when nothing was ever assessed
 * @param same how many are counted at every point
 * @param alike whether the line of these is the line of all
 */
public record CourseView(
        int shown,
        int same,
        boolean alike,
        @Nullable Row first,
        @Nullable Row last,
        @Nullable String change,
        List<Row> rows,
        Quarters readiness,
        Stacks bands) {

    /** The best first: as they are stacked, and as the page explains them. */
    private static final List<String> SORTS = best();

    private static List<String> best() {
        List<String> best = new ArrayList<>();
        for (Band band : Band.values()) {
            best.add(0, Standing.code(band));
        }
        best.add("none");
        return List.copyOf(best);
    }

    /** @param sorts how many are of each of {@link #SORTS} */
    public record Row(
            String quarter,
            int assessed,
            int rated,
            String low,
            String median,
            String high,
            String same,
            List<Integer> sorts) {}

    static CourseView of(Course course) {
        List<Row> rows = new ArrayList<>();
        course.points().forEach(point -> rows.add(0, row(course, point)));
        boolean alike = course.alwaysTheSame();
        Row first = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        List<Point> points = course.points();
        return new CourseView(
                course.shown(),
                course.same(),
                alike,
                first,
                rows.isEmpty() ? null : rows.get(0),
                points.size() < 2
                        ? null
                        : Shown.change(
                                points.get(0).medianOfSame(),
                                points.get(points.size() - 1).medianOfSame()),
                rows,
                Quarters.of(
                        "course",
                        points.stream()
                                .map(point -> new Quarters.Given(
                                        point.quarter().toString(),
                                        point.low(),
                                        point.median(),
                                        point.high(),
                                        point.medianOfSame()))
                                .toList(),
                        !alike),
                Stacks.of(
                        "bands",
                        points.stream()
                                .map(point -> new Stacks.Whole(point.quarter().toString(), parts(sorts(course, point))))
                                .toList()));
    }

    private static List<Stacks.Given> parts(List<Integer> sorts) {
        List<Stacks.Given> parts = new ArrayList<>();
        for (int place = 0; place < SORTS.size(); place++) {
            parts.add(new Stacks.Given(SORTS.get(place), sorts.get(place)));
        }
        return parts;
    }

    private static Row row(Course course, Point point) {
        return new Row(
                point.quarter().toString(),
                point.assessed(),
                point.rated(),
                Shown.whole(point.low()),
                Shown.whole(point.median()),
                Shown.whole(point.high()),
                Shown.whole(point.medianOfSame()),
                sorts(course, point));
    }

    private static List<Integer> sorts(Course course, Point point) {
        List<Integer> sorts = new ArrayList<>();
        List<Band> best = Arrays.asList(Band.values());
        for (int place = best.size() - 1; place >= 0; place--) {
            sorts.add(point.with(best.get(place)));
        }
        sorts.add(course.shown() - point.assessed());
        return sorts;
    }

    /** What the columns are stacked of, the best first. */
    public List<String> sorts() {
        return SORTS;
    }
}
