package org.concordat.identity.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why someone who came from a provider is not signed in. */
public enum Reason {
    /** They, or the provider, said no there. */
    CANCELLED,
    /** It was begun in another window, or too long ago, or not here at all. */
    NOT_BEGUN,
    UNREACHABLE,
    /** What the provider sent does not hold. */
    FAILED,
    NO_ROLE,
    UNKNOWN_PARTNER,
    NOT_INVITED,
    /** Their address is of someone who signs in here in another way. */
    ALREADY_HERE,
    UNVERIFIED,
    NOT_NOW;

    /** Whether trying again may help; else somebody has to change something first. */
    public boolean passes() {
        return compareTo(NO_ROLE) < 0;
    }

    /** Such as {@code no-role}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
