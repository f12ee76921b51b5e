package org.concordat.partnership;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which partner. */
@Embeddable
public record PartnerId(UUID partnerId) implements Serializable {

    /** A new identifier. */
    public static PartnerId next() {
        return new PartnerId(Ids.next());
    }

    /** The identifier that a text spells; empty when it spells none. */
    public static Optional<PartnerId> of(String text) {
        return Ids.of(text).map(PartnerId::new);
    }

    @Override
    public String toString() {
        return partnerId.toString();
    }
}
