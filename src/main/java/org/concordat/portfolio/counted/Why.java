package org.concordat.portfolio.counted;

import org.concordat.partnership.Coded;

/** Why an assessment counts in a portfolio, or does not. What each says in words stands in messages under {@code counted.*}. */
public enum Why implements Coded {
    /** The latest closed look at the whole framework that no other corrects. */
    COUNTED,
    /** A later one is closed. */
    EARLIER,
    /** Another one stands in its place. */
    CORRECTED,
    /** It asked about some areas only. */
    IN_PART,
    /** It is being prepared, open or consolidated. */
    UNDER_WAY,
    /** It was called off. */
    CANCELLED,
    /** Its arrangement was put away. */
    RETIRED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
