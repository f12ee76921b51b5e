package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** How far a partner controls an arrangement. */
public enum Control implements Coded {
    SOLE,
    JOINT,
    MINORITY,
    NONE;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
