package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** How a partner stands as an organisation. */
public enum Standing implements Coded {
    ACTIVE,
    IN_DISTRESS,
    LEFT;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
