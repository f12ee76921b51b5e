package org.concordat.catalogue.mapping;

import java.util.Locale;

/** How a link stands in a version of a framework; of its two ends, the later one here decides. */
public enum Standing {
    /** It was looked at with these words. */
    HOLDS,
    /** The mechanism says something else now; nothing is offered until somebody has looked at it again. */
    TO_LOOK_AT,
    /** The version does not have the mechanism. */
    GONE;

    /** The word in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Standing and(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
