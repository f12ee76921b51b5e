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

    /** Whether it comes before what was agreed begins to run. */
    boolean leadsUpToTheStart() {
        return this == PROPOSAL || this == MOBILISATION;
    }

    @Override
    public String code() {
        return code;
    }
}
