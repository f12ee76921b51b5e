package org.concordat.planning.mine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.concordat.partnership.Coded;
import org.concordat.planning.Quarter;
import org.jspecify.annotations.Nullable;

/** How soon something is due, as seen from a day; in the order of the days. */
public enum When implements Coded {
    OVERDUE,
    THIS_WEEK,
    THIS_QUARTER,
    LATER,
    NO_DATE;

    /** How soon what is due on a day is due today; a week that reaches into the next quarter comes first. */
    public static When of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return NO_DATE;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (!due.isAfter(weekEnd(today))) {
            return THIS_WEEK;
        }
        return due.isAfter(Quarter.of(today).last()) ? LATER : THIS_QUARTER;
    }

    /** The Sunday on or after a day. */
    static LocalDate weekEnd(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
