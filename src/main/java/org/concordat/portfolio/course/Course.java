package org.concordat.portfolio.course;

import java.util.List;

/**
 * How a portfolio came to stand where it does, quarter by quarter.
 *
 * @param shown how many arrangements are looked at, at every point
 * @param same how many of these are counted with a readiness at every point
 * @param points the oldest first; from the first quarter on in which anything was assessed
 */
public record Course(int shown, int same, List<Point> points) {

    public Course {
        points = List.copyOf(points);
    }

    /** Whether all that are counted at the last point were so at the first, so that the two lines are one. */
    public boolean alwaysTheSame() {
        return !points.isEmpty() && points.stream().allMatch(point -> point.rated() == same);
    }
}
