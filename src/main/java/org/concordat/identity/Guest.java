package org.concordat.identity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Someone without an account here who came by a personal link, as the session keeps them.
 *
 * @param link which link, as the room that made it knows it; not what its address says
 * @param viewer what they may see and do; null once the link lets nobody in any more
 */
public record Guest(UUID link, @Nullable Viewer viewer) implements AuthenticatedPrincipal, Serializable {

    /** What a line of {@link AccessRules} asks for that lets guests in. */
    static final String AUTHORITY = "ROLE_GUEST";

    @Override
    public String getName() {
        return "guest " + link;
    }
}
