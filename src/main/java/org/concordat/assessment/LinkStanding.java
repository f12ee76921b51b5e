package org.concordat.assessment;

import org.concordat.partnership.Coded;

/** Whether a personal link lets its holder in, and if not, what has happened. */
public enum LinkStanding implements Coded {
    /** It leads to the sheet. */
    GOOD,
    /** The assessment is over, with a result. */
    CLOSED,
    /** The assessment was given up. */
    CANCELLED,
    /** It was withdrawn, or a newer one took its place. */
    ENDED,
    /** Its time is over. */
    EXPIRED;

    static LinkStanding of(AssessmentStatus assessment, RespondentStatus sheet, boolean ended, boolean expired) {
        if (ended) {
            return ENDED;
        }
        if (assessment.finished()) {
            return assessment == AssessmentStatus.CLOSED ? CLOSED : CANCELLED;
        }
        return expired ? EXPIRED : GOOD;
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
