package org.concordat.assessment;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/**
 * What the people who answer are told they will see; fixed when an assessment opens. Their own answers they always see.
 * Whoever may see the arrangement sees the whole result anyway.
 */
public enum Promise implements Coded {
    /** Nothing but their own answers. */
    OWN_ANSWERS,
    /** Once it is closed, the readiness of the whole and of each area: no mechanism, no partner, no words. */
    FIGURES,
    /** Once it is closed, the whole result as far as the mode lets them. */
    RESULT;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    /** Whether anything of the result is promised. */
    public boolean ofResult() {
        return this != OWN_ANSWERS;
    }

    @Override
    public String code() {
        return code;
    }
}
