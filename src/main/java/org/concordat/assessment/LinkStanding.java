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
    /** Someone else answers in the place of its holder. */
    REPLACED,
    /** Its holder said that they would not answer. */
    DECLINED,
    /** It was withdrawn, or a newer one took its place. */
    ENDED,
    /** Its time is over. */
    EXPIRED;

    static LinkStanding of(AssessmentStatus assessment, RespondentStatus sheet, boolean ended, boolean expired) {
        if (sheet == RespondentStatus.REPLACED) {
            return REPLACED;
        }
        if (ended) {
            return ENDED;
        }
        if (assessment.finished()) {
            return assessment == AssessmentStatus.CLOSED ? CLOSED : CANCELLED;
        }
        if (sheet == RespondentStatus.DECLINED) {
            return DECLINED;
        }
        return expired ? EXPIRED : GOOD;
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
