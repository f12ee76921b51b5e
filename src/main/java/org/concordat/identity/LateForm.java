package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a request's form was refused because it came after its session had ended. */
public final class LateForm {

    private LateForm() {}

    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(Refusals.UNSENT) != null;
    }
}
