package org.concordat.assessment.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.RespondentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a personal link stands for: who is asked, by whom, and for what. Told to whoever holds the link.
 *
 * @param standing whether it lets its holder in
 * @param person who is asked
 * @param account the person's account here; null for someone without one
 * @param askedBy whom to ask when something is unclear
 * @param askedByEmail where they can be written to; null when that is not known
 * @param asked how many mechanisms there are
 * @param answered how many have an answer
 * @param dueOn the last day on which answers are asked for; null for none
 * @param openedAt when its holder last came in; null if they never did
 * @param until when it ends
 * @param takesAnswers whether the assessment takes answers now
 * @param returnedNote why the sheet was given back; null while it is not with its person again
 * @param corrects null where it corrects nothing
 */
public record Invitation(
        UUID link,
        LinkStanding standing,
        RespondentId sheet,
        String person,
        @Nullable UUID account,
        RespondentStatus status,
        String partner,
        String arrangement,
        AssessmentId assessmentId,
        String assessment,
        String askedBy,
        @Nullable String askedByEmail,
        Mode mode,
        Promise promise,
        int asked,
        int answered,
        @Nullable LocalDate dueOn,
        @Nullable Instant openedAt,
        Instant until,
        boolean takesAnswers,
        @Nullable String returnedNote,
        @Nullable Corrects corrects) {

    /** That the assessment corrects one of the same day, and why. */
    public record Corrects(LocalDate asOf, String reason) {}

    /** A mechanism is read and answered in about that many seconds. */
    private static final int SECONDS_EACH = 50;

    /** How long all of it takes, in minutes, to the next five; five at least. */
    public int minutes() {
        return Math.max(5, (asked * SECONDS_EACH / 60 + 4) / 5 * 5);
    }
}
