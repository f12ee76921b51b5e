package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads whoever signed in to the page that they had asked for. Of its address only the path is followed: the rest is what a
 * request said of where this is, and may be a lie.
 */
public final class WayBack implements AuthenticationSuccessHandler {

    private final RequestCache asked = new HttpSessionRequestCache();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SavedRequest saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        response.sendRedirect(local(saved == null ? null : saved.getRedirectUrl(), request.getContextPath() + "/"));
    }

    static String local(@Nullable String address, String otherwise) {
        if (address == null) {
            return otherwise;
        }
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath();
            if (path == null || !path.matches("/(?![/\\\\]).*")) {
                return otherwise;
            }
            String query = uri.getRawQuery();
            return query == null ? path : path + "?" + query;
        } catch (IllegalArgumentException unreadable) {
            return otherwise;
        }
    }
}
