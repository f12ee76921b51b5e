package org.concordat.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the rights that its person has now, and not those they had when they signed in: what an administrator
 * takes away is gone with the next click, and so is what a link no longer gives. Asked only where it matters who asks, so not for a page's own files.
 */
final class PresentRights extends OncePerRequestFilter {

    /** How long one sign-in is good for at most; how long without a click stands in the settings. */
    static final Duration LONGEST = Duration.ofHours(24);

    private final Users users;
    private final GuestRights guests;
    private final Clock clock;

    PresentRights(Users users, GuestRights guests, Clock clock) {
        this.users = users;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Supplier<SecurityContext> kept = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> present(kept.get(), request)));
        chain.doFilter(request, response);
    }

    private SecurityContext present(SecurityContext kept, HttpServletRequest request) {
        Object principal = kept.getAuthentication() == null
                ? null
                : kept.getAuthentication().getPrincipal();
        if (!(principal instanceof SignedIn) && !(principal instanceof Guest)) {
            return kept;
        }
        if (tooOld(request.getSession(false))) {
            return out(request);
        }
        return principal instanceof Guest guest ? present(guest) : present((SignedIn) principal, kept, request);
    }

    private SecurityContext present(Guest then) {
        Viewer now = SystemWork.resultAs("personal link", () -> guests.of(then.link()))
                .orElse(null);
        return new SecurityContextImpl(GuestDoor.authentication(new Guest(then.link(), now)));
    }

    private SecurityContext present(SignedIn then, SecurityContext kept, HttpServletRequest request) {
        LocalDate today = LocalDate.now(clock);
        Optional<SignedIn> now = SystemWork.resultAs(
                "sign-in",
                () -> users.findById(then.viewer().id())
                        .filter(user -> user.isLetIn(today))
                        .map(SignedIn::new));
        if (now.isEmpty()) {
            return out(request);
        }
        return new SecurityContextImpl(now.get()
                .authenticated(Objects.requireNonNull(kept.getAuthentication()).getDetails()));
    }

    /** However busily it is used, a session does not go on for ever; one that does not say since when, since it is there. */
    private boolean tooOld(@Nullable HttpSession session) {
        if (session == null) {
            return false;
        }
        Instant since = session.getAttribute(OpenSessions.SINCE) instanceof Instant said
                ? said
                : Instant.ofEpochMilli(session.getCreationTime());
        return since.plus(LONGEST).isBefore(clock.instant());
    }

    private static SecurityContext out(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new SecurityContextImpl();
    }
}
