package org.concordat.journal;

import java.util.UUID;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who does something: someone who is signed in, who came by a personal link, who is neither, or the house itself.
 *
 * @param id null for who has no account here
 */
public record Actor(@Nullable UUID id, String name) {

    /** What nobody asked for: start-up, and work in the background. */
    public static final Actor HOUSE = new Actor(null, "Concordat");

    /** Whoever is not signed in. */
    public static final Actor VISITOR = new Actor(null, "Someone not signed in");

    /** Whoever was promised that nobody learns who they are. */
    static final Actor UNNAMED = new Actor(null, "Someone, unnamed");

    public static Actor of(Viewer viewer) {
        if (viewer.isGuest()) {
            return new Actor(null, viewer.name() + ", by personal link");
        }
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
