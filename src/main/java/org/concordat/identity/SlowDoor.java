package org.concordat.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Counts every try to sign in before its password is looked at, and lets no more than a few be made. */
final class SlowDoor extends OncePerRequestFilter {

    private final Knocks knocks;

    SlowDoor(Knocks knocks) {
        this.knocks = knocks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String email = request.getParameter("email");
        if (knocks.lets(Knocks.Kind.SIGN_IN, email == null ? "" : email, request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
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
