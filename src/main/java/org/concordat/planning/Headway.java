package org.concordat.planning;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an action has come.
 *
 * @param status the last of the log, kept here too so that lists can filter and sort by it
 * @param progress how much of it is done, 0 to 100
 * @param doneOn the day on which it was recorded as done; null while it is not
 */
@Embeddable
public record Headway(
        @Enumerated(EnumType.STRING) ActionStatus status,
        int progress,
        @Nullable LocalDate doneOn) {

    static final Headway NONE = new Headway(ActionStatus.PROPOSED, 0, null);

    /** Come to a status, or kept at it, on a day. */
    Headway at(ActionStatus other, LocalDate day) {
        if (other != ActionStatus.DONE) {
            return new Headway(other, progress, null);
        }
        return status == other ? this : new Headway(other, 100, day);
    }

    /** The same with another judgement of how much is done. */
    Headway at(int percent) {
        return new Headway(status, percent, doneOn);
    }

    /** The same, done on another day. */
    Headway on(@Nullable LocalDate day) {
        return new Headway(status, progress, day);
    }
}
