package org.concordat.planning.placing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concordat.planning.Quarter;
import org.concordat.planning.schedule.Weeks;

/** The weeks of a schedule as days. The last week of a quarter has a day or two more than the others. */
record ScheduleCalendar(Quarter first) {

    private static final int DAYS = 7;

    /** The week that a day lies in; below 0 before the first. */
    int week(LocalDate day) {
        Quarter quarter = Quarter.of(day);
        int week = (int) ChronoUnit.DAYS.between(quarter.first(), day) / DAYS;
        return quarter.since(first) * Weeks.A_QUARTER + Math.min(week, Weeks.A_QUARTER - 1);
    }

    /** The week before which all is over that is over by the end of a day. */
    int over(LocalDate day) {
        Quarter quarter = Quarter.of(day);
        return day.equals(quarter.last())
                ? (quarter.since(first) + 1) * Weeks.A_QUARTER
                : quarter.since(first) * Weeks.A_QUARTER
                        + ((int) ChronoUnit.DAYS.between(quarter.first(), day) + 1) / DAYS;
    }

    LocalDate firstDayOf(int week) {
        return first.plus(week / Weeks.A_QUARTER).first().plusDays((long) DAYS * (week % Weeks.A_QUARTER));
    }

    /** The last day of the week before this one. */
    LocalDate lastDayBefore(int week) {
        return week % Weeks.A_QUARTER == 0
                ? first.plus(week / Weeks.A_QUARTER - 1).last()
                : firstDayOf(week).minusDays(1);
    }
}
