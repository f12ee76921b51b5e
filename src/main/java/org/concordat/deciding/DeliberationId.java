package org.concordat.deciding;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which deliberation. */
@Embeddable
public record DeliberationId(UUID deliberationId) implements Serializable {

    /** A new identifier. */
    public static DeliberationId next() {
        return new DeliberationId(Ids.next());
    }

    @Override
    public String toString() {
        return deliberationId.toString();
    }
}
