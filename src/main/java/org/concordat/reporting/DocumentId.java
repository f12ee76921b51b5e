package org.concordat.reporting;

import java.util.UUID;
import org.concordat.shared.Ids;

/** Which document. */
public record DocumentId(UUID documentId) {

    /** A new identifier. */
    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    @Override
    public String toString() {
        return documentId.toString();
    }
}
