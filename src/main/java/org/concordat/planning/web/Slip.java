package org.concordat.planning.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How far something has been put off.
 *
 * @param first the day by which it was first to be done
 * @param days how many days later it is due now
 * @param moves how often its day was moved
 */
record Slip(String first, long days, int moves) {

    private static final int WEEK = 7;

    /** Null for what never had a day, has none any more, or is due no later than at first. */
    static @Nullable Slip of(@Nullable LocalDate first, @Nullable LocalDate due, int moves) {
        return first == null || due == null || !due.isAfter(first)
                ? null
                : new Slip(Shown.day(first), ChronoUnit.DAYS.between(first, due), moves);
    }

    /** The same in whole weeks, where these say it exactly or it is long; else 0. */
    public long weeks() {
        return days % WEEK == 0 || days > 4 * WEEK ? Math.round((double) days / WEEK) : 0;
    }
}
