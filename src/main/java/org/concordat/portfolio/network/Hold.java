package org.concordat.portfolio.network;

import org.concordat.partnership.Coded;

/** How much of an arrangement hangs on one partner, the most first. */
public enum Hold implements Coded {
    /** It leads, controls it alone, or holds more than half of it. */
    LEADS,
    /** It hosts or provides what the others use. */
    CARRIES,
    /** It controls it together with others. */
    SHARES,
    /** It takes part. */
    TAKES_PART;

    private static final Hold[] ALL = values();

    private final String code = Coded.kebab(this);

    static Hold of(int place) {
        return ALL[place];
    }

    @Override
    public String code() {
        return code;
    }
}
