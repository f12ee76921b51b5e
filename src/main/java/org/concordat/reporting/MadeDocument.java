package org.concordat.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a person: asked for, being made, or made.
 *
 * @param failure why it failed; null when it did not
 * @param done how many arrangements are gathered
 * @param touched when whoever makes it last said that it goes on; null before
 * @param made when it was made; null while it is not
 * @param within the arrangements in it; none while it is not made
 * @param size in bytes
 */
public record MadeDocument(
        DocumentId id,
        UUID owner,
        Wish wish,
        DocumentState state,
        @Nullable Failure failure,
        int done,
        int attempts,
        Instant asked,
        @Nullable Instant touched,
        @Nullable Instant made,
        List<UUID> within,
        int pages,
        int size) {

    public MadeDocument {
        within = List.copyOf(within);
    }

    /** How many arrangements it is to hold. */
    public int all() {
        return wish.arrangements().size();
    }
}
