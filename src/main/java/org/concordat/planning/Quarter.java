package org.concordat.planning;

import java.time.LocalDate;

/**
 * A quarter of a calendar year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /** The quarter that a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Its last day. */
    public LocalDate last() {
        return LocalDate.of(year, 3 * number, 1).plusMonths(1).minusDays(1);
    }

    /** As people write it: Q1 2027. */
    @Override
    public String toString() {
        return "Q" + number + " " + year;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(4 * year + number, 4 * other.year + other.number);
    }
}
