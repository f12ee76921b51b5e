package org.concordat.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the rights that its person has now, and not those they had when they signed in: what an administrator
 * takes away is gone with the next click. Asked only where it matters who asks, so not for a page's own files.
 */
final class PresentRights extends OncePerRequestFilter {

    private final Users users;
    private final Clock clock;

    PresentRights(Users users, Clock clock) {
        this.users = users;
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
        if (kept.getAuthentication() == null || !(kept.getAuthentication().getPrincipal() instanceof SignedIn then)) {
            return kept;
        }
        LocalDate today = LocalDate.now(clock);
        Optional<SignedIn> now = SystemWork.resultAs(
                "sign-in",
                () -> users.findById(then.viewer().id())
                        .filter(user -> user.isLetIn(today))
                        .map(SignedIn::new));
        if (now.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return new SecurityContextImpl();
        }
        SignedIn person = now.get();
        person.eraseCredentials();
        var fresh = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        fresh.setDetails(kept.getAuthentication().getDetails());
        return new SecurityContextImpl(fresh);
    }
}
