package org.concordat.identity;

import java.util.Locale;

/** How someone stands today, for lists. */
public enum PersonStanding {
    ACTIVE,
    INVITED,
    NOT_YET,
    OVER,
    SUSPENDED,
    ENDED;

    /** Such as {@code not-yet}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
