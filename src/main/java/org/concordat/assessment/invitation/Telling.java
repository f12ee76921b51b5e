package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.Letter;
import org.concordat.identity.Outbox;
import org.springframework.stereotype.Component;

/** Keeps to those who answered what they were promised: once their assessment is closed, they can read it and are told so. */
@Component
public class Telling {

    private final SheetLinks links;
    private final Reach reach;
    private final Outbox outbox;
    private final Clock clock;

    Telling(SheetLinks links, Reach reach, Outbox outbox, Clock clock) {
        this.links = links;
        this.reach = reach;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nobody is asked any more, and there will be nothing to read. */
    public void cancelled(Assessment assessment) {
        outbox.withdrawAllOf(assessment.id().assessmentId());
    }

    /** From now on there is nothing to answer; what asked for it is not sent any more. */
    public void closed(Assessment assessment, Collection<Respondent> asked) {
        Instant now = clock.instant();
        links.findByAssessmentAndEndedAtIsNull(assessment.id()).forEach(link -> link.stayToRead(now, clock.getZone()));
        outbox.withdrawAllOf(assessment.id().assessmentId());
        if (assessment.promise().ofResult()) {
            outbox.put(
                    Letter.Kind.RESULT,
                    LocalDate.now(clock),
                    PeopleAsked.addressed(
                            assessment,
                            reach.within(
                                    assessment,
                                    asked.stream()
                                            .filter(person -> person.counts()
                                                    && !person.answers().isEmpty())
                                            .toList())));
        }
    }
}
