package org.concordat.assessment.web;

import java.time.Instant;
import java.time.ZoneId;
import org.concordat.assessment.invitation.Invitation;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A personal link as its page shows it.
 *
 * @param result whether anything of the result is promised
 * @param begun whether there are answers already
 * @param openedAt when it was last followed; null if it never was
 * @param takesAnswers whether there is something to answer, and not only to read
 * @param returnedNote why what was handed in was given back; null while it is not
 * @param corrects that an assessment of the same day is corrected; null where none is
 */
record InvitationView(
        String standing,
        String person,
        String partner,
        String arrangement,
        String assessment,
        String askedBy,
        @Nullable String askedByEmail,
        String mode,
        String promise,
        boolean result,
        int asked,
        int answered,
        int minutes,
        boolean begun,
        boolean submitted,
        @Nullable String dueOn,
        @Nullable String openedAt,
        String until,
        boolean takesAnswers,
        @Nullable String returnedNote,
        @Nullable CorrectsLine corrects) {

    static InvitationView of(Invitation invitation, ZoneId zone) {
        return new InvitationView(
                invitation.standing().code(),
                invitation.person(),
                invitation.partner(),
                invitation.arrangement(),
                invitation.assessment(),
                invitation.askedBy(),
                invitation.askedByEmail(),
                invitation.mode().code(),
                invitation.promise().code(),
                invitation.promise().ofResult(),
                invitation.asked(),
                invitation.answered(),
                invitation.minutes(),
                invitation.answered() > 0,
                invitation.status() == RespondentStatus.SUBMITTED,
                invitation.dueOn() == null ? null : Shown.day(invitation.dueOn()),
                invitation.openedAt() == null ? null : Shown.moment(invitation.openedAt(), zone),
                lastDay(invitation.until(), zone),
                invitation.takesAnswers(),
                invitation.returnedNote(),
                invitation.corrects() == null
                        ? null
                        : new CorrectsLine(
                                Shown.day(invitation.corrects().asOf()),
                                invitation.corrects().reason()));
    }

    /** A link that ends at midnight is good until the day before. */
    static String lastDay(Instant until, ZoneId zone) {
        return Shown.day(until.minusSeconds(1), zone);
    }
}
