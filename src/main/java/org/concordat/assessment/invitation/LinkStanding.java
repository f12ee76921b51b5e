package org.concordat.assessment.invitation;

import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.partnership.Coded;

/** Whether a personal link lets its holder in, and if not, what has happened. */
public enum LinkStanding implements Coded {
    /** It leads to the sheet. */
    GOOD,
    /** The assessment is over, with a result: it leads to what was answered, and to what its holder was promised to see. */
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
        if (assessment == AssessmentStatus.CANCELLED) {
            return CANCELLED;
        }
        if (sheet == RespondentStatus.DECLINED) {
            return DECLINED;
        }
        if (expired) {
            return EXPIRED;
        }
        return assessment == AssessmentStatus.CLOSED ? CLOSED : GOOD;
    }

    /** Whether it lets its holder in, if only to read. */
    public boolean letsIn() {
        return this == GOOD || this == CLOSED;
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
