package org.concordat.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.Letter.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters for other rooms: about sheets of answers, and what people are told once a week. What is in it goes out by mail, or waits to be handed over. */
@Service
@Transactional
public class Outbox {

    private static final Set<Outcome> UNSENT = Set.of(Outcome.WAITING, Outcome.FAILED);

    private final Letters letters;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(Letters letters, Users users, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** To whom a letter goes, and what it is about. */
    public record Addressed(String name, String email, Letter.About about) {}

    /** Puts in a letter for each, except where one about the same sheet waits already, which is enough; how many were put in. */
    public int put(Kind kind, LocalDate day, Collection<Addressed> to) {
        if (to.isEmpty()) {
            return 0;
        }
        Set<UUID> waiting = letters
                .findByAboutSheetInAndOutcomeIn(
                        to.stream().map(each -> each.about().sheet()).toList(), Set.of(Outcome.WAITING))
                .stream()
                .map(Letter::sheet)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        List<Addressed> written = to.stream()
                .filter(each -> !waiting.contains(each.about().sheet()))
                .toList();
        written.forEach(each -> letters.save(new Letter(each, kind, now, day)));
        events.publishEvent(new LetterWaits());
        return written.size();
    }

    /**
     * Puts in a weekly letter for each of these people who wants one and is let in, once a day. One of theirs that was
     * never sent need not be any more.
     */
    public void putWeekly(LocalDate day, Collection<UserId> to) {
        letters.takeTurns();
        Map<UserId, List<Letter>> before =
                letters.findByUserInAndKind(to, Kind.WEEKLY).stream().collect(Collectors.groupingBy(Letter::to));
        Instant now = clock.instant();
        for (User person : users.findByIdIn(to)) {
            List<Letter> theirs = before.getOrDefault(person.id(), List.of());
            if (person.weeklyMail()
                    && person.isLetIn(day)
                    && theirs.stream().noneMatch(letter -> letter.writtenOn().equals(day))) {
                settle(
                        theirs.stream()
                                .filter(letter -> UNSENT.contains(letter.outcome()))
                                .toList(),
                        Outcome.WITHDRAWN);
                letters.save(new Letter(person, Kind.WEEKLY, now, day));
            }
        }
        events.publishEvent(new LetterWaits());
    }

    /** What was written about the sheets of an assessment, the latest last. */
    @Transactional(readOnly = true)
    public List<Letter> about(UUID assessment) {
        return letters.findByAboutAssessmentOrderByAskedAt(assessment);
    }

    /** What was written about a sheet, the latest last. */
    @Transactional(readOnly = true)
    public List<Letter> aboutSheet(UUID sheet) {
        return letters.findByAboutSheetOrderByAskedAt(sheet);
    }

    /** What was to be sent about a sheet was handed over in another way. */
    public void handedOver(UUID sheet) {
        settle(sheet, Outcome.HANDED);
    }

    /** What was to be sent about a sheet need not be sent any more. */
    public void withdraw(UUID sheet) {
        settle(sheet, Outcome.WITHDRAWN);
    }

    /** What was to be sent about any sheet of an assessment was handed over in another way; how much that was. */
    public int allHandedOver(UUID assessment) {
        List<Letter> unsent = letters.findByAboutAssessmentAndOutcomeIn(assessment, UNSENT);
        settle(unsent, Outcome.HANDED);
        return unsent.size();
    }

    /** Nothing that was to be sent about any sheet of an assessment need be sent any more. */
    public void withdrawAllOf(UUID assessment) {
        settle(letters.findByAboutAssessmentAndOutcomeIn(assessment, UNSENT), Outcome.WITHDRAWN);
    }

    private void settle(UUID sheet, Outcome outcome) {
        settle(letters.findByAboutSheetInAndOutcomeIn(List.of(sheet), UNSENT), outcome);
    }

    private void settle(List<Letter> unsent, Outcome outcome) {
        unsent.forEach(letter -> letter.settle(outcome, clock.instant()));
    }
}
