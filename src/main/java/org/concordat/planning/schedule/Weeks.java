package org.concordat.planning.schedule;

/**
 * A run of weeks. Week 0 is the first of the first quarter; every quarter has 13.
 *
 * @param from the week in which it begins
 * @param to the week before which it ends, after {@code from}
 */
public record Weeks(int from, int to) {

    /** Of a quarter. */
    public static final int A_QUARTER = 13;

    public Weeks {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No weeks from " + from + " to " + to);
        }
    }

    /** The quarters that they lie in. */
    public Span span() {
        return new Span(from / A_QUARTER, (to - 1) / A_QUARTER);
    }
}
