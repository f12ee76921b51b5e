package org.concordat.inbox;

import java.util.UUID;

/** Which entry of an inbox. */
public record EntryId(UUID entryId) {

    @Override
    public String toString() {
        return entryId.toString();
    }
}
