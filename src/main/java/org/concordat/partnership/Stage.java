package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** How far an arrangement has come, in the order in which it usually goes. */
public enum Stage implements Coded {
    PROPOSAL,
    MOBILISATION,
    OPERATION,
    MATURITY,
    EXIT;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
