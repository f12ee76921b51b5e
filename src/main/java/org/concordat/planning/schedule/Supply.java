package org.concordat.planning.schedule;

import java.util.List;

/**
 * The days that one partner can give.
 *
 * @param tenths tenths of a day, by quarter
 */
public record Supply(List<Integer> tenths) {

    /** More than can be asked for. */
    public static final int NO_LIMIT = 100_000_000;

    public Supply {
        tenths = List.copyOf(tenths);
        if (tenths.stream().anyMatch(each -> each < 0 || each > NO_LIMIT)) {
            throw new IllegalArgumentException("Not a number of days that can be given: " + tenths);
        }
    }

    public int in(int quarter) {
        return tenths.get(quarter);
    }

    /** What is given in these quarters together. */
    public long over(Span span) {
        long sum = 0;
        for (int quarter = span.first(); quarter <= span.last(); quarter++) {
            sum += in(quarter);
        }
        return sum;
    }
}
