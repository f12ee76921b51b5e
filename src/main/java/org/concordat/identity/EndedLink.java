package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether a request was refused because the link that its guest came by has ended, and which link that is. */
public final class EndedLink {

    private static final String ENDED = EndedLink.class.getName();

    private EndedLink() {}

    static void mark(HttpServletRequest request) {
        request.setAttribute(ENDED, GuestDoor.present());
    }

    /** The link, or null when this is about something else. */
    public static @Nullable UUID of(HttpServletRequest request) {
        return (UUID) request.getAttribute(ENDED);
    }
}
