package org.concordat.catalogue.draft;

import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/**
 * Which draft of a framework.
 *
 * @param frameworkDraftId a UUID version 7
 */
public record DraftId(UUID frameworkDraftId) implements Serializable {

    /** A new one. */
    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    @Override
    public String toString() {
        return frameworkDraftId.toString();
    }
}
