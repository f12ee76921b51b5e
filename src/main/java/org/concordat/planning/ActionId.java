package org.concordat.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which action. */
@Embeddable
public record ActionId(UUID actionId) implements Serializable {

    /** A new identifier. */
    public static ActionId next() {
        return new ActionId(Ids.next());
    }

    @Override
    public String toString() {
        return actionId.toString();
    }
}
