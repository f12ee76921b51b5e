package org.concordat.planning;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** Where an action comes from. */
public enum ActionOrigin implements Coded {
    /** An idea of the framework for a step that is missing. */
    IDEA,
    /** A critical mechanism that nobody rated: someone has to find out where it stands. */
    FIND_OUT,
    /** Someone added it to the plan. */
    OWN;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
