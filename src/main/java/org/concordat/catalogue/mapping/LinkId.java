package org.concordat.catalogue.mapping;

import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/**
 * Which link between two mechanisms.
 *
 * @param mechanismLinkId a UUID version 7
 */
public record LinkId(UUID mechanismLinkId) implements Serializable {

    /** A new one. */
    public static LinkId next() {
        return new LinkId(Ids.next());
    }

    @Override
    public String toString() {
        return mechanismLinkId.toString();
    }
}
