package org.concordat.planning.talk;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which file of an action. */
@Embeddable
public record ActionFileId(UUID actionFileId) implements Serializable {

    /** A new identifier. */
    static ActionFileId next() {
        return new ActionFileId(Ids.next());
    }

    @Override
    public String toString() {
        return actionFileId.toString();
    }
}
