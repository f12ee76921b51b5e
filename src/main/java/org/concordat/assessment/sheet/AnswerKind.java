package org.concordat.assessment.sheet;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** The three things that can be said of a mechanism; saying nothing is a fourth, and none of the last three is a zero. */
public enum AnswerKind implements Coded {
    RATED,
    NOT_SURE,
    DOES_NOT_APPLY;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
