package org.concordat.partnership;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.shared.Ids;

/** Which partner. */
@Embeddable
public record PartnerId(UUID partnerId) implements Serializable {

    private static final Pattern SPELLING = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** A new identifier. */
    public static PartnerId next() {
        return new PartnerId(Ids.next());
    }

    /** The identifier that a text spells; empty when it spells none. */
    public static Optional<PartnerId> of(String text) {
        return SPELLING.matcher(text).matches() ? Optional.of(new PartnerId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return partnerId.toString();
    }
}
