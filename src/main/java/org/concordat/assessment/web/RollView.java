package org.concordat.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Mode;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Letter;
import org.concordat.identity.Letter.Outcome;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The people who are asked, as whoever runs the assessment sees them: how far each has come, and nothing of what they say.
 *
 * @param unanswered what is not answered yet; none where that is not told
 * @param counting how many count
 */
record RollView(
        Head head,
        List<PartnerProgress> progress,
        List<Row> people,
        List<PartnerName> partners,
        List<Gap> unanswered,
        long counting) {

    /** Which assessment it is. */
    record Head(
            String id,
            String name,
            String arrangementId,
            String arrangement,
            @Nullable String dueOn,
            String mode,
            boolean open,
            boolean closed) {

        static Head of(Roll roll) {
            Assessment assessment = roll.assessment();
            return new Head(
                    assessment.id().toString(),
                    assessment.name(),
                    assessment.arrangement().toString(),
                    roll.arrangement(),
                    assessment.dueOn() == null ? null : Shown.day(assessment.dueOn()),
                    assessment.mode().code(),
                    assessment.takesAnswers(),
                    assessment.status() == AssessmentStatus.CLOSED);
        }
    }

    /**
     * A person.
     *
     * @param partnerId for the filter
     * @param dueOn their day, if there is one
     * @param longer whether that is another than the others'
     * @param answered how much they have answered; null where that is not told
     * @param saved when something was last entered; null before the first answer
     * @param letter what became of the last letter to them, or null
     * @param unsent whether it still waits, or could not be sent, and they have not done yet what it asks for
     * @param handedOver when a link of theirs was handed over; null if none was that still stands
     * @param enters whether the viewer may enter answers for them
     * @param reads whether the viewer may read what they answered
     */
    record Row(
            String id,
            String name,
            @Nullable String email,
            String partner,
            String partnerId,
            String status,
            boolean pending,
            boolean late,
            @Nullable String dueOn,
            boolean longer,
            @Nullable Integer answered,
            int asked,
            @Nullable String saved,
            @Nullable String letter,
            boolean unsent,
            @Nullable String handedOver,
            boolean enters,
            boolean reads) {}

    /** A mechanism that some have not answered. */
    record Gap(String code, String name, long missing) {}

    static RollView of(Roll roll, FrameworkDocument framework, Viewer viewer, LocalDate today, ZoneId zone) {
        List<Respondent> counting =
                roll.people().stream().filter(Respondent::counts).toList();
        return new RollView(
                Head.of(roll),
                PartnerProgress.of(roll.assessment(), roll.heard(), roll.people(), today),
                rows(roll, viewer, today, zone),
                roll.heard(),
                !Disclosure.tellsHowMuchIsAnswered(roll.assessment().mode())
                        ? List.of()
                        : framework.mechanisms().stream()
                                .filter(mechanism ->
                                        roll.assessment().mechanisms().contains(mechanism.code()))
                                .map(mechanism -> gap(mechanism, counting))
                                .filter(gap -> gap.missing() > 0)
                                .sorted(Comparator.comparing(Gap::missing).reversed())
                                .toList(),
                counting.size());
    }

    private static Gap gap(Mechanism mechanism, List<Respondent> people) {
        return new Gap(
                mechanism.code().value(),
                mechanism.name(),
                people.stream()
                        .filter(person -> person.answer(mechanism.code()).isEmpty())
                        .count());
    }

    static List<Row> rows(Roll roll, Viewer viewer, LocalDate today, ZoneId zone) {
        Map<PartnerId, String> names =
                roll.heard().stream().collect(Collectors.toMap(PartnerName::id, PartnerName::name));
        Map<UUID, Letter> letters = roll.lastLetters();
        Disclosure disclosure = Disclosure.to(viewer, roll.assessment().mode());
        return roll.people().stream()
                .map(person -> row(
                        person,
                        roll.assessment(),
                        names.getOrDefault(person.partner(), Shown.NONE),
                        letters.get(person.id().respondentId()),
                        roll.handedOver().get(person.id()),
                        disclosure,
                        today,
                        zone))
                .toList();
    }

    private static Row row(
            Respondent person,
            Assessment assessment,
            String partner,
            @Nullable Letter letter,
            @Nullable Instant handedOver,
            Disclosure disclosure,
            LocalDate today,
            ZoneId zone) {
        LocalDate due = person.dueOn(assessment);
        return new Row(
                person.id().toString(),
                person.name(),
                person.email(),
                partner,
                person.partner().toString(),
                person.status().code(),
                person.status().isPending(),
                person.isLate(assessment, today),
                due == null ? null : Shown.day(due),
                person.dueBecause() != null,
                Disclosure.tellsHowMuchIsAnswered(assessment.mode())
                        ? Integer.valueOf(person.answers().size())
                        : null,
                assessment.mechanisms().size(),
                saved(person.lastSaved(), assessment.mode(), zone),
                letter == null ? null : letter.outcome().code(),
                letter != null && isUnsent(letter, person),
                handedOver == null ? null : Shown.day(handedOver, zone),
                disclosure.enters(person),
                disclosure.reads(person));
    }

    private static boolean isUnsent(Letter letter, Respondent person) {
        boolean waits = letter.outcome() == Outcome.WAITING || letter.outcome() == Outcome.FAILED;
        return waits && (letter.kind() == Letter.Kind.RESULT || person.status().isPending());
    }

    /** In an anonymous assessment the day only: a time could be held against what changed at that time. */
    static @Nullable String saved(@Nullable Instant at, Mode mode, ZoneId zone) {
        if (at == null) {
            return null;
        }
        return mode == Mode.ANONYMOUS ? Shown.day(at, zone) : Shown.moment(at, zone);
    }
}
