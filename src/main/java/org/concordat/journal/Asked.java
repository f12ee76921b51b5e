package org.concordat.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries someone wants to read.
 *
 * @param from the first day; null for the beginning
 * @param until the last day; null for today
 * @param who part of the name of who did it; empty for anyone
 * @param act what was done; null for anything
 * @param kind what kind of thing it was done to; null for any
 * @param subject part of the name of what it was done to; empty for anything
 * @param before the entry before which to go on; null for the newest
 */
public record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String who,
        @Nullable Act act,
        @Nullable String kind,
        String subject,
        @Nullable UUID before) {

    /** The same, going on before an entry. */
    public Asked before(UUID entry) {
        return new Asked(from, until, who, act, kind, subject, entry);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return from != null || until != null || act != null || kind != null || !who.isEmpty() || !subject.isEmpty();
    }
}
