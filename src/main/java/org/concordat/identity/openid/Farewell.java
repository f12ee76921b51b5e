package org.concordat.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where someone who signed out here goes to sign out at the provider that they came by.
 *
 * @param name the provider, as people know it
 * @param address where it takes people who want to leave
 */
public record Farewell(String name, String address) implements Serializable {

    private static final String WAITS = "sign-in.farewell";

    /** What the last sign-out of this window left to do, once. */
    public static @Nullable Farewell take(HttpSession session) {
        Farewell waiting = (Farewell) session.getAttribute(WAITS);
        session.removeAttribute(WAITS);
        return waiting;
    }

    void leave(HttpServletRequest request) {
        request.getSession().setAttribute(WAITS, this);
    }
}
