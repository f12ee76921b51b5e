package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.LinkToken;
import org.concordat.identity.Outbox;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people who are asked their personal links, and takes them back. */
@Service
@Transactional
public class Inviting {

    private final Assessments assessments;
    private final Respondents respondents;
    private final SheetLinks links;
    private final Reach reach;
    private final Outbox outbox;
    private final Clock clock;

    Inviting(
            Assessments assessments,
            Respondents respondents,
            SheetLinks links,
            Reach reach,
            Outbox outbox,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.links = links;
        this.reach = reach;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes a link to be handed to its person; the ones before it end. Once the assessment is closed it leads to what there
     * is to read. Refused to those who may not enter answers on the
     * sheet, since whoever knows the link can: for them it goes out by mail.
     *
     * @return the token that the link carries, which is told this once
     */
    public String newLink(Viewer viewer, RespondentId id) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        Assessment assessment = assessments.toFacilitate(viewer, person.assessment());
        if (assessment.status() != AssessmentStatus.CLOSED) {
            assessment.requireTakesAnswers();
        }
        if (!person.counts()) {
            throw new Refusal("respondent.link.not-asked");
        }
        if (!Disclosure.to(viewer, assessment.mode()).enters(person)) {
            throw new Refusal("respondent.link.not-yours");
        }
        if (reach.keepsOut(person)) {
            throw new Refusal("respondent.link.kept-out");
        }
        Instant now = clock.instant();
        end(person, now);
        return give(person, assessment, now);
    }

    /**
     * Makes links for all who have not handed in and have none, and whose links nobody ended, to be handed to them by whoever may enter their answers.
     *
     * @param lostAt when the links made before were lost, which nobody has opened: their people are given others in their
     *     place; null if none were
     * @return the token of each link, by person
     */
    public Map<Respondent, String> newLinks(Viewer viewer, AssessmentId id, @Nullable Instant lostAt) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        assessment.requireTakesAnswers();
        Instant now = clock.instant();
        Map<RespondentId, List<SheetLink>> working = working(id, now);
        Map<Respondent, String> made = new LinkedHashMap<>();
        for (Respondent person : toBeLinked(viewer, assessment, respondents.of(id))) {
            List<SheetLink> before = working.getOrDefault(person.id(), List.of());
            if (before.isEmpty() || lostAt != null && before.stream().allMatch(link -> link.isUnopenedSince(lostAt))) {
                before.forEach(link -> link.end(now));
                made.put(person, give(person, assessment, now));
            }
        }
        return made;
    }

    /** How many would be given another link in place of one that nobody has opened. */
    @Transactional(readOnly = true)
    public long unopened(Viewer viewer, Roll roll) {
        Assessment assessment = roll.assessment();
        Instant now = clock.instant();
        Map<RespondentId, List<SheetLink>> working = working(assessment.id(), now);
        return toBeLinked(viewer, assessment, roll.people()).stream()
                .map(person -> working.getOrDefault(person.id(), List.of()))
                .filter(links -> !links.isEmpty() && links.stream().allMatch(link -> link.isUnopenedSince(now)))
                .count();
    }

    private List<Respondent> toBeLinked(Viewer viewer, Assessment assessment, List<Respondent> asked) {
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        return reach.within(assessment, asked).stream()
                .filter(person -> person.status().isPending() && disclosure.enters(person))
                .toList();
    }

    private Map<RespondentId, List<SheetLink>> working(AssessmentId id, Instant now) {
        return links.findByAssessmentAndEndedAtIsNull(id).stream()
                .filter(link -> now.isBefore(link.expiresAt()))
                .collect(Collectors.groupingBy(SheetLink::sheet));
    }

    /** Whoever was to be written to has been told in another way; how many letters that is about. */
    public int told(Viewer viewer, AssessmentId id) {
        return outbox.allHandedOver(assessments.toFacilitate(viewer, id).id().assessmentId());
    }

    private String give(Respondent person, Assessment assessment, Instant now) {
        String token = LinkToken.fresh();
        outbox.handedOver(person.id().respondentId());
        links.save(new SheetLink(person, token, true, now, SheetLink.end(person, assessment, now, clock.getZone())));
        return token;
    }

    /** Ends whatever links lead to a person’s sheet. */
    public void endLinks(Viewer viewer, RespondentId id) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        assessments.toFacilitate(viewer, person.assessment());
        end(person, clock.instant());
        outbox.withdraw(id.respondentId());
    }

    private void end(Respondent person, Instant at) {
        links.findBySheetAndEndedAtIsNullOrderByMadeAtDesc(person.id()).forEach(link -> link.end(at));
    }
}
