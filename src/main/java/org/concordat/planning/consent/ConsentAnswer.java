package org.concordat.planning.consent;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** What a partner says to an action that binds it. */
public enum ConsentAnswer implements Coded {
    AGREED,
    /** It would agree if something were changed, which it says. */
    WITH_CHANGE,
    /** It does not agree, and says why. */
    NOT_AGREED;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
