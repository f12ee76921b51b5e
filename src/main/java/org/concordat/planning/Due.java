package org.concordat.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day by which an action is to be done, and how it slipped.
 *
 * @param day null when that is open
 * @param first the day by which it was first to be done, kept while the change that set it stands; null while it never had one
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
        return new Due(other, first == null ? other : first, day == null || day.equals(other) ? moves : moves + 1);
    }

    /** As it was when it had been moved so often: what was never moved is the first, or there was none. */
    Due backTo(@Nullable LocalDate before, int movesBefore) {
        return new Due(before, movesBefore == 0 ? before : first, movesBefore);
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
