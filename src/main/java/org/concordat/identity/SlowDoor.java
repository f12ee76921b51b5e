package org.concordat.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Counts every try to sign in before its password is looked at, and lets no more than a few be made. */
final class SlowDoor extends OncePerRequestFilter {

    private final Knocks knocks;
    private final ApplicationEventPublisher events;

    SlowDoor(Knocks knocks, ApplicationEventPublisher events) {
        this.knocks = knocks;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String email = Objects.requireNonNullElse(request.getParameter("email"), "");
        Place from = Place.of(request);
        if (knocks.lets(Knocks.Kind.SIGN_IN, email, from)) {
            chain.doFilter(request, response);
        } else {
            // Once in a while: what anyone can do as often as they like must not fill the journal.
            if (knocks.lets(Knocks.Kind.TOLD, email, from)) {
                events.publishEvent(new AuthenticationFailureLockedEvent(
                        UsernamePasswordAuthenticationToken.unauthenticated(email, null),
                        new LockedException("Too many tries")));
            }
            response.sendRedirect(request.getContextPath() + "/sign-in?slow");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !ServletRequestPathUtils.parseAndCache(request)
                        .pathWithinApplication()
                        .value()
                        .equals("/sign-in");
    }
}
