package org.concordat.assessment;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** How far a respondent has come. */
public enum RespondentStatus implements Coded {
    /** Asked, and has answered nothing yet. */
    INVITED,
    /** Has begun. */
    ANSWERING,
    /** Has handed the answers in. */
    SUBMITTED,
    /** Was asked to look at them again. */
    RETURNED;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
