package org.concordat.identity;

import java.util.Locale;

/** Whether someone is let in at all, on the days that they were given. */
public enum Admission {
    LET_IN,
    /** Kept out until further notice. */
    SUSPENDED,
    /** Has left. Their name stays on what they did; to come back, they choose a password anew. */
    ENDED;

    /** Such as {@code let-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
