package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** How much HR support an arrangement gets, after the archetypes in box 5 and the judgements before box 22 of the CIPD
 * report; from the least to the most. */
public enum SupportTier implements Coded {
    ARMS_LENGTH,
    ASSURANCE,
    DEVELOPMENT,
    LEVERAGE;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
