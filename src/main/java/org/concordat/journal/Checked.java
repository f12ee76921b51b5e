package org.concordat.journal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What checking the chain came to.
 *
 * @param entries how many entries are as they were written
 * @param waiting how many are committed and not yet sealed
 * @param head the last place that holds; null when nothing is sealed
 * @param broken the first place that does not hold; null when all do
 */
public record Checked(
        long entries,
        long waiting,
        @Nullable Head head,
        @Nullable Break broken) {

    public boolean holds() {
        return broken == null;
    }

    /**
     * Where the chain breaks first.
     *
     * @param place the place; 0 for what stands outside the chain
     * @param entry what stands there now; null when it is gone
     */
    public record Break(Why why, long place, @Nullable Entry entry) {}

    /** How it breaks. */
    public enum Why {
        /** The entry does not say what was sealed, or does not follow on the one before. */
        CHANGED,
        /** A place is missing: its seal is gone. */
        PLACE_MISSING,
        /** The seal is there, and its entry is gone. */
        ENTRY_MISSING,
        /** An entry is there that is neither sealed nor waits for it. */
        NOT_QUEUED,
        /** The chain holds in itself, but is not the one of which a place was noted. */
        NOT_AS_NOTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
