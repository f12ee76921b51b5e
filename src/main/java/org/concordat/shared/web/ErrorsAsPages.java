package org.concordat.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever takes anything is told by a page why there is nothing, wherever that is found out: what a page's code finds is told
 * so ({@link ErrorPages}), and what a filter finds would otherwise be told in the framework's own JSON. Only who asks for
 * JSON is given that.
 */
@Component
class ErrorsAsPages extends OncePerRequestFilter {

    private static final String JSON = "json";

    /** Where programs read, who are never told by a page. */
    private static final String PROGRAMS = "/api/v1/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR
                || String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith(PROGRAMS)
                || Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(JSON);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new TakesPages(request), response);
    }

    private static final class TakesPages extends HttpServletRequestWrapper {

        TakesPages(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? MediaType.TEXT_HTML_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(Collections.singleton(MediaType.TEXT_HTML_VALUE))
                    : super.getHeaders(name);
        }
    }
}
