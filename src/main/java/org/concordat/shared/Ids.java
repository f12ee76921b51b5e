package org.concordat.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the identifiers of this house: UUID version 7 (RFC 9562), so that new rows land beside each other in an index. */
public final class Ids {

    private static final Pattern SPELLING = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** A new identifier, later in order than the ones this process made before it. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The identifier that a text spells; empty when it spells none. */
    public static Optional<UUID> of(String text) {
        return SPELLING.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
