package org.concordat.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done, as the journal tells it. */
public enum Act {
    ADDED,
    CHANGED,
    REMOVED,
    /** Much at once, by the house itself. */
    BROUGHT_IN,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** Someone not signed in asked for a link to choose a password. */
    ASKED_FOR_LINK,
    /** Someone asked for what they may not have or do. */
    REFUSED,
    DOWNLOADED;

    /** As in the table, in addresses and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act of(String code) {
        return find(code).orElseThrow();
    }

    /** The one of that code, if there is one. */
    public static Optional<Act> find(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
