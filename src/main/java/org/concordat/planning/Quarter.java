package org.concordat.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A quarter of a calendar year.
 *
 * @param number 1 to 4
 */
@Embeddable
public record Quarter(int year, int number) implements Comparable<Quarter>, Serializable {

    /** The quarter that a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The one that comes so many after it. */
    public Quarter plus(int quarters) {
        return of(first().plusMonths(3L * quarters));
    }

    /** How many after another one it comes. */
    public int since(Quarter other) {
        return 4 * (year - other.year) + number - other.number;
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
