package org.concordat.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking on this thread. */
public final class CurrentViewer {

    private CurrentViewer() {}

    /** The signed-in viewer, or null when no one is signed in. */
    public static @Nullable Viewer orNull() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The viewer that someone signed in as; null for someone who did not. */
    public static @Nullable Viewer of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.viewer()
                : null;
    }
}
