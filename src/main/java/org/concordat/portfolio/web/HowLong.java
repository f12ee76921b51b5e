package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long something has been so, or how long it will be before it is.
 *
 * @param key of the words, which take the count
 */
record HowLong(String key, long count) {

    private static final int YEARS_FROM = 24;

    /** Null where nobody can tell since when. */
    static @Nullable HowLong since(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return null;
        }
        boolean ahead = day.isAfter(today);
        Period between = ahead ? Period.between(today, day) : Period.between(day, today);
        String words = ahead ? "attention.in." : "attention.for.";
        long months = between.toTotalMonths();
        if (months >= YEARS_FROM) {
            return new HowLong(words + "years", between.getYears());
        }
        return months > 0 ? new HowLong(words + "months", months) : new HowLong(words + "days", between.getDays());
    }
}
