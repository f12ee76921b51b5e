package org.concordat.assessment.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.invitation.SheetLink;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.Letter;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is asked, with what can be done about it, from the part of the roll that is about them.
 *
 * @param missing what they have not answered; none where that is not told
 * @param link until when a link of theirs is good; null if none is
 * @param newest stands for the newest link of theirs that nobody ended
 * @param replacedBy the name of who answers in their place, or null
 */
record PersonView(
        RollView.Row row,
        List<String> missing,
        @Nullable String submittedAt,
        @Nullable String returnedNote,
        @Nullable String dueBecause,
        @Nullable String declinedBecause,
        @Nullable String replacedBy,
        @Nullable String link,
        String newest,
        @Nullable String opened,
        List<LetterLine> letters) {

    /** Something that was written to them. */
    record LetterLine(String kind, String at, String outcome) {}

    static PersonView of(
            Respondent person, RollView.Row row, Roll roll, List<SheetLink> links, Instant now, ZoneId zone) {
        Assessment assessment = roll.assessment();
        return new PersonView(
                row,
                missing(person, assessment),
                person.submittedAt() == null ? null : Shown.moment(person.submittedAt(), zone),
                person.returnedNote(),
                person.dueBecause(),
                person.declinedBecause(),
                roll.people().stream()
                        .filter(other -> other.id().equals(person.replacedBy()))
                        .map(Respondent::name)
                        .findFirst()
                        .orElse(null),
                links.stream()
                        .filter(link -> person.counts())
                        .map(SheetLink::expiresAt)
                        .filter(now::isBefore)
                        .max(Instant::compareTo)
                        .map(until -> InvitationView.lastDay(until, zone))
                        .orElse(null),
                newest(links),
                links.stream()
                        .map(SheetLink::openedAt)
                        .filter(opened -> opened != null)
                        .max(Instant::compareTo)
                        .map(opened -> RollView.saved(opened, assessment.mode(), zone))
                        .orElse(null),
                roll.letters().stream().map(letter -> line(letter, zone)).toList());
    }

    /** Stands for the newest link of someone, of those that nobody ended; empty for none. */
    static String newest(List<SheetLink> links) {
        return links.isEmpty() ? "" : links.get(0).id().toString();
    }

    private static List<String> missing(Respondent person, Assessment assessment) {
        return !Disclosure.tellsHowMuchIsAnswered(assessment.mode())
                ? List.of()
                : assessment.mechanisms().stream()
                        .filter(code -> person.answer(code).isEmpty())
                        .map(MechanismCode::value)
                        .toList();
    }

    private static LetterLine line(Letter letter, ZoneId zone) {
        return new LetterLine(
                letter.kind().code(),
                Shown.moment(letter.askedAt(), zone),
                letter.outcome().code());
    }
}
