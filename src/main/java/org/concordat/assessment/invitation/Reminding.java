package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.Letter;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.Letter.Outcome;
import org.concordat.identity.Mail;
import org.concordat.identity.Outbox;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds people who were asked and have not handed in: when whoever runs an assessment says so, and by itself when the day
 * comes. What was written to them when stands in the outbox, so nobody is reminded twice on a day, whichever instance does it.
 */
@Service
public class Reminding {

    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_BETWEEN = 7;

    private final Assessments assessments;
    private final Respondents respondents;
    private final Reach reach;
    private final Outbox outbox;
    private final Mail mail;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminding(
            Assessments assessments,
            Respondents respondents,
            Reach reach,
            Outbox outbox,
            Mail mail,
            TransactionOperations transaction,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.reach = reach;
        this.outbox = outbox;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reminds everyone who has not handed in and was not reminded today; how many that are. */
    public int remind(Viewer viewer, AssessmentId id) {
        return byHand(viewer, id, person -> true);
    }

    /** Reminds one person. */
    public void remind(Viewer viewer, RespondentId id) {
        Respondent one = respondents.findById(id).orElseThrow(NotFound::new);
        byHand(viewer, one.assessment(), person -> person.id().equals(id));
    }

    /** How many of a roll would be reminded now if whoever runs the assessment said so. */
    public int wouldRemind(Roll roll) {
        return roll.assessment().takesAnswers()
                ? letters(
                                roll.assessment(),
                                roll.people(),
                                roll.letters(),
                                LocalDate.now(clock),
                                (person, last) -> true)
                        .size()
                : 0;
    }

    private int byHand(Viewer viewer, AssessmentId id, Predicate<Respondent> whom) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Assessment assessment = assessments.toFacilitate(viewer, id);
            assessment.requireTakesAnswers();
            int written = write(assessment, LocalDate.now(clock), (person, last) -> whom.test(person));
            if (written == 0) {
                throw new Refusal("respondent.remind.nobody");
            }
            return written;
        }));
    }

    /** In office hours, again and again, so that a day on which nothing ran in the morning is made up for. */
    @Scheduled(cron = "${concordat.reminders:0 15 7-17 * * *}")
    void remindOnTime() {
        if (mail.works()) {
            SystemWork.as("reminders", () -> remindDue(LocalDate.now(clock)));
        }
    }

    /** Reminds whoever is to be reminded on that day; how many that are. */
    int remindDue(LocalDate today) {
        int written = 0;
        for (AssessmentId id : assessments.withDueDays()) {
            written += Objects.requireNonNull(transaction.execute(status -> assessments
                    // Locked: of two instances, the second finds what the first has written.
                    .findToChange(id, Visibility.EVERYTHING)
                    .filter(Assessment::takesAnswers)
                    .map(assessment -> write(
                            assessment,
                            today,
                            (person, last) -> falls(today, Objects.requireNonNull(person.dueOn(assessment)), last)))
                    .orElse(0)));
        }
        return written;
    }

    /**
     * Whether a reminder falls on a day: three days before the day by which answers are asked for, once when that is over,
     * and then each week.
     *
     * @param last when this person was last written to; null if never
     */
    static boolean falls(LocalDate today, LocalDate due, @Nullable LocalDate last) {
        LocalDate soon = due.minusDays(DAYS_BEFORE);
        if (today.isBefore(soon)) {
            return false;
        }
        if (!today.isAfter(due)) {
            return last == null || last.isBefore(soon);
        }
        return last == null || !last.isAfter(due) || !last.isAfter(today.minusDays(DAYS_BETWEEN));
    }

    private int write(Assessment assessment, LocalDate today, BiPredicate<Respondent, @Nullable LocalDate> whom) {
        return outbox.put(
                Kind.REMINDER,
                today,
                letters(
                        assessment,
                        respondents.of(assessment.id()),
                        outbox.about(assessment.id().assessmentId()),
                        today,
                        whom));
    }

    /** The reminders that are to be written: to nobody a second one on a day, and none beside a letter that still waits. */
    private List<Outbox.Addressed> letters(
            Assessment assessment,
            List<Respondent> asked,
            List<Letter> written,
            LocalDate today,
            BiPredicate<Respondent, @Nullable LocalDate> whom) {
        Map<UUID, LocalDate> last = new HashMap<>();
        Set<UUID> spared = new HashSet<>();
        for (Letter letter : written) {
            UUID sheet = Objects.requireNonNull(letter.about()).sheet();
            if (letter.outcome() != Outcome.WITHDRAWN) {
                last.merge(sheet, letter.writtenOn(), (one, other) -> one.isAfter(other) ? one : other);
            }
            if (letter.outcome() == Outcome.WAITING
                    || letter.kind() == Kind.REMINDER && letter.writtenOn().equals(today)) {
                spared.add(sheet);
            }
        }
        List<Respondent> people = asked.stream()
                .filter(person -> person.status().isPending())
                .filter(person -> !spared.contains(person.id().respondentId()))
                .filter(person -> whom.test(person, last.get(person.id().respondentId())))
                .toList();
        return PeopleAsked.addressed(assessment, reach.within(assessment, people));
    }
}
