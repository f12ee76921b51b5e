package org.concordat.catalogue.draft;

import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/**
 * Which removal from a draft.
 *
 * @param frameworkDraftRemovalId a UUID version 7
 */
public record RemovalId(UUID frameworkDraftRemovalId) implements Serializable {

    /** A new one. */
    public static RemovalId next() {
        return new RemovalId(Ids.next());
    }

    @Override
    public String toString() {
        return frameworkDraftRemovalId.toString();
    }
}
