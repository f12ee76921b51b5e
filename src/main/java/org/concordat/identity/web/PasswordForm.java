package org.concordat.identity.web;

import org.jspecify.annotations.Nullable;

/** A password chosen with a link; name and email only where the link sets the installation up. */
record PasswordForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String again) {

    static PasswordForm empty() {
        return new PasswordForm(null, null, null, null);
    }

    /** The same without what must never be sent back to a browser. */
    @Override
    public String toString() {
        return "PasswordForm[" + email + "]";
    }
}
