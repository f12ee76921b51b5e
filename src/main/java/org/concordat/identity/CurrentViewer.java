package org.concordat.identity;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking on this thread. */
public final class CurrentViewer {

    private CurrentViewer() {}

    /** The viewer, or null when no one is signed in and no link was followed. */
    public static @Nullable Viewer orNull() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whether someone is signed in, and such a one. */
    public static boolean is(Predicate<Viewer> such) {
        Viewer viewer = orNull();
        return viewer != null && such.test(viewer);
    }

    /** The viewer that someone signed in as or came by a link as; null for someone who did neither. */
    public static @Nullable Viewer of(@Nullable Authentication authentication) {
        if (authentication == null) {
            return null;
        }
        if (authentication.getPrincipal() instanceof Guest guest) {
            return guest.viewer();
        }
        return authentication.getPrincipal() instanceof SignedIn person ? person.viewer() : null;
    }
}
