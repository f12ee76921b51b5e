package org.concordat.assessment.sheet;

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
    RETURNED,
    /** Will not answer, for a reason. */
    DECLINED,
    /** Someone else answers in their place. */
    REPLACED;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    /** Whether answers are still waited for. */
    public boolean isPending() {
        return this == INVITED || this == ANSWERING || this == RETURNED;
    }

    /** Whether what was answered counts. */
    public boolean counts() {
        return this != DECLINED && this != REPLACED;
    }

    @Override
    public String code() {
        return code;
    }
}
