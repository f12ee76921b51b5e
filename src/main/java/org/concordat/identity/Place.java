package org.concordat.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Where a request comes from. Many people may share a network address; a browser is told from others there by a random mark
 * that it was given when someone signed in with it. The mark opens nothing.
 *
 * @param client the network address
 * @param mark what the browser was given; null for one that was given nothing
 */
public record Place(String client, @Nullable String mark) {

    static final String COOKIE = "CONCORDAT-BROWSER";

    /** Of a request, whose mark may be made up: whoever counts by it must know it first. */
    public static Place of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String said = cookie == null ? null : cookie.getValue();
        return new Place(request.getRemoteAddr(), said != null && said.matches("[A-Za-z0-9_-]{43}") ? said : null);
    }

    /** The same with a mark that no other has. */
    Place markedAnew() {
        return new Place(client, LinkToken.fresh());
    }

    /** Lets the browser keep its mark, for so long. */
    void leaveMark(HttpServletRequest request, HttpServletResponse response, Duration kept) {
        if (mark != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, mark)
                    .path(request.getContextPath() + "/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(kept)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
