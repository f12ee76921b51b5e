package org.concordat.planning.schedule;

/**
 * A run of whole quarters, counted from 0.
 *
 * @param last the quarter at the end of which it is over, not before {@code first}
 */
public record Span(int first, int last) {

    public Span {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("No quarters from " + first + " to " + last);
        }
    }

    /** How many quarters it takes. */
    public int length() {
        return last - first + 1;
    }

    /** What falls on one of its quarters when so much is shared evenly: tenths, what is over in the earliest. */
    public int share(int tenths, int quarter) {
        return tenths / length() + (quarter - first < tenths % length() ? 1 : 0);
    }
}
