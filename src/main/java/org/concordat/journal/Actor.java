package org.concordat.journal;

import java.util.UUID;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who does something: someone who is signed in, someone who is not (with a one-time link, say), or the house itself.
 *
 * @param id null for the last two
 */
public record Actor(@Nullable UUID id, String name) {

    /** What nobody asked for: start-up, and work in the background. */
    public static final Actor HOUSE = new Actor(null, "Concordat");

    /** Whoever is not signed in. */
    public static final Actor VISITOR = new Actor(null, "Someone not signed in");

    public static Actor of(Viewer viewer) {
        return new Actor(viewer.id().userId(), viewer.name());
    }

    /** Who acts on this thread. */
    static Actor current() {
        Viewer viewer = CurrentViewer.orNull();
        if (viewer != null) {
            return of(viewer);
        }
        String work = SystemWork.name();
        if (work != null) {
            return new Actor(null, HOUSE.name() + ", " + work);
        }
        boolean visitor =
                SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
        return visitor ? VISITOR : HOUSE;
    }
}
