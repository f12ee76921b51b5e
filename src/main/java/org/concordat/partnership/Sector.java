package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** The sector that a partner belongs to. */
public enum Sector implements Coded {
    PUBLIC,
    PRIVATE,
    VOLUNTARY,
    MUTUAL;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
