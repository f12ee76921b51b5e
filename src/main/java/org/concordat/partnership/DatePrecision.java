package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** How exactly a date is known. */
public enum DatePrecision implements Coded {
    DAY,
    MONTH,
    YEAR;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
