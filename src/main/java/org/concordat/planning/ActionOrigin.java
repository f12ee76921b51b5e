package org.concordat.planning;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** Where an action comes from. */
public enum ActionOrigin implements Coded {
    /** An idea of the framework for a step that is missing. */
    IDEA,
    /** A critical mechanism that nobody rated: someone has to find out where it stands. */
    FIND_OUT,
    /** The partners see a mechanism a level or more apart: they put the two views side by side. */
    VIEWS,
    /** What supported a level is out of date, or was never there. */
    EVIDENCE,
    /** Every idea for a step was carried out, and the next assessment did not find the step reached. */
    LOOK_AGAIN,
    /** Someone added it to the plan. */
    OWN,
    /** A recurring action was done, and this is the next of them. */
    RECURRENCE;

    /** Whether what it says is people's, and theirs to change. */
    public boolean wordedByPeople() {
        return this == OWN || this == RECURRENCE;
    }

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
