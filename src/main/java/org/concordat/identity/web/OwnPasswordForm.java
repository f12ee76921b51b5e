package org.concordat.identity.web;

import org.jspecify.annotations.Nullable;

/** A password that someone changes for another one. */
record OwnPasswordForm(
        @Nullable String presentPassword,
        @Nullable String password,
        @Nullable String again) {

    static OwnPasswordForm empty() {
        return new OwnPasswordForm(null, null, null);
    }

    /** Nothing of it is for a log. */
    @Override
    public String toString() {
        return "OwnPasswordForm[]";
    }
}
