package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets someone in who came by a personal link and pressed the button that stands behind it. */
@Component
public class GuestDoor {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    GuestDoor(Clock clock) {
        this.clock = clock;
    }

    /** Gives the browser a session of the guest’s own, with another id; whoever it belonged to before is out. */
    public void letIn(UUID link, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        OpenSessions.describe(request, clock.instant());
        SecurityContext guest = new SecurityContextImpl(authentication(new Guest(link, viewer)));
        SecurityContextHolder.setContext(guest);
        sessions.saveContext(guest, request, response);
    }

    /** Whose link this browser came by last, whether or not it still lets anyone in; null for none. */
    public static @Nullable UUID present() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Guest guest ? guest.link() : null;
    }

    /** The page that whoever signs out comes to: guests had nothing to sign in with. */
    public static String wayOut(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Guest ? "/sign-in?left" : "/sign-in?out";
    }

    /** Without a viewer, nothing is allowed; but it is known whose link it was, so that the page can say what happened. */
    static Authentication authentication(Guest guest) {
        return UsernamePasswordAuthenticationToken.authenticated(
                guest,
                null,
                guest.viewer() == null
                        ? AuthorityUtils.NO_AUTHORITIES
                        : AuthorityUtils.createAuthorityList(Guest.AUTHORITY));
    }
}
