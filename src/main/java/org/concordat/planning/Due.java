package org.concordat.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day by which an action is to be done, and how it slipped.
 *
 * @param day null when that is open
 * @param first the day by which it was first to be done, kept for good; null while it never had one
 * @param moves how often it was moved or taken away
 */
@Embeddable
public record Due(
        @Column(name = "due_on") @Nullable LocalDate day,
        @Column(name = "first_due") @Nullable LocalDate first,
        @Column(name = "due_moves") int moves) {

    static final Due OPEN = new Due(null, null, 0);

    /** Moved to another day, or taken away. */
    Due movedTo(@Nullable LocalDate other) {
        return as(other, day == null || day.equals(other) ? moves : moves + 1);
    }

    /** As it was when it had been moved so often. What was the first day since stays the first. */
    Due backTo(@Nullable LocalDate before, int movesBefore) {
        return as(before, movesBefore);
    }

    private Due as(@Nullable LocalDate other, int often) {
        return new Due(other, first == null ? other : first, often);
    }

    /** The day of the next of a series that comes round: the first after the day on which this one was done. */
    LocalDate next(int months, LocalDate done) {
        LocalDate from = day == null ? done : day;
        LocalDate next = from.plusMonths(months);
        for (int times = 2; !next.isAfter(done); times++) {
            next = from.plusMonths((long) times * months);
        }
        return next;
    }
}
