package org.concordat.assessment;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** How far an assessment has come. */
public enum AssessmentStatus implements Coded {
    /** Being set up. */
    DRAFT,
    /** Takes answers. */
    OPEN,
    /** Takes no more answers; the partners settle on levels. */
    CONSOLIDATING,
    /** Over, with a scorecard that is kept for good. */
    CLOSED,
    /** Given up, for a reason. */
    CANCELLED;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }

    /** Whether nothing about it can change any more. */
    public boolean finished() {
        return this == CLOSED || this == CANCELLED;
    }
}
