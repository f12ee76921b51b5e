package org.concordat.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.identity.LinkToken;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people who are asked their personal links, and takes them back. */
@Service
@Transactional
public class Inviting {

    /** How long a link is good for where no day is set by which to answer. */
    private static final Duration WITHOUT_A_DUE_DAY = Duration.ofDays(90);

    /** How long a link outlives the day by which answers are asked for. */
    private static final int DAYS_OF_GRACE = 14;

    private final Assessments assessments;
    private final Respondents respondents;
    private final SheetLinks links;
    private final Clock clock;

    Inviting(Assessments assessments, Respondents respondents, SheetLinks links, Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes a link to be handed to its person; the ones before it end. Refused to those who may not enter answers on the
     * sheet, since whoever knows the link can: for them it goes out by mail.
     *
     * @return the token that the link carries, which is told this once
     */
    public String newLink(Viewer viewer, RespondentId id) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        Assessment assessment = assessments.toFacilitate(viewer, person.assessment());
        assessment.requireTakesAnswers();
        if (!Disclosure.to(viewer, assessment.mode()).enters(person)) {
            throw new Refusal("respondent.link.not-yours");
        }
        Instant now = clock.instant();
        end(person, now);
        String token = LinkToken.fresh();
        links.save(new SheetLink(person, token, now, until(assessment, now)));
        return token;
    }

    /** Ends whatever links lead to a person’s sheet. */
    public void endLinks(Viewer viewer, RespondentId id) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        assessments.toFacilitate(viewer, person.assessment());
        end(person, clock.instant());
    }

    /** A while after the day by which answers are asked for. */
    private Instant until(Assessment assessment, Instant now) {
        LocalDate due = assessment.dueOn();
        return due == null
                ? now.plus(WITHOUT_A_DUE_DAY)
                : due.plusDays(DAYS_OF_GRACE + 1).atStartOfDay(clock.getZone()).toInstant();
    }

    private void end(Respondent person, Instant at) {
        links.findBySheetAndEndedAtIsNullOrderByMadeAtDesc(person.id()).forEach(link -> link.end(at));
    }
}
