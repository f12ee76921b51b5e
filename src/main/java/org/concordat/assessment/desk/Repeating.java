package org.concordat.assessment.desk;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts assessments from earlier ones: the next look at an arrangement, or a look in place of one that was closed wrongly.
 * The same people are asked again; nothing that they said is taken over as an answer.
 */
@Service
@Transactional
public class Repeating {

    private final Assessing assessing;
    private final Assessments assessments;
    private final Respondents respondents;
    private final PeopleAsked asked;
    private final Users users;
    private final Clock clock;

    Repeating(
            Assessing assessing,
            Assessments assessments,
            Respondents respondents,
            PeopleAsked asked,
            Users users,
            Clock clock) {
        this.assessing = assessing;
        this.assessments = assessments;
        this.respondents = respondents;
        this.asked = asked;
        this.users = users;
        this.clock = clock;
    }

    /** An assessment that another one can be started from, with everyone asked. */
    public record Earlier(Assessment assessment, List<Respondent> people) {}

    /** An assessment of an arrangement to start from, for whoever may run it. */
    @Transactional(readOnly = true)
    public Earlier earlier(Viewer viewer, ArrangementId arrangement, AssessmentId id) {
        Assessment assessment = assessments
                .findVisible(id, Visibility.of(viewer))
                .filter(found -> viewer.facilitates() && found.arrangement().equals(arrangement))
                .orElseThrow(NotFound::new);
        assessment.voices();
        return new Earlier(assessment, stillAsked(id));
    }

    /**
     * Opens an assessment, asks people of an earlier one again, and writes to them.
     *
     * @param from the earlier one
     * @param people who of those asked there; only people of partners that are heard now
     */
    public AssessmentId open(
            Viewer viewer,
            ArrangementId arrangement,
            FrameworkVersionId framework,
            AssessmentTerms terms,
            AssessmentId from,
            Collection<RespondentId> people) {
        Earlier earlier = earlier(viewer, arrangement, from);
        AssessmentId opened = assessing.open(viewer, arrangement, framework, terms);
        Assessment assessment = assessments.toFacilitate(viewer, opened);
        asked.write(
                assessment,
                ask(
                        assessment,
                        earlier.people().stream()
                                .filter(person -> people.contains(person.id()))
                                .filter(person -> terms.voices().weights().containsKey(person.partner()))
                                .toList()));
        return opened;
    }

    /** Opens an assessment in place of a closed one: the same day, areas, people and voices. All of them are written to. */
    public AssessmentId correct(Viewer viewer, AssessmentId id, String reason) {
        Assessment closed = assessments.toFacilitate(viewer, id);
        if (assessments.correctionOf(id).isPresent()) {
            throw new Refusal("assessment.corrected-already");
        }
        Assessment correcting = Assessment.correcting(closed, reason, Signature.of(viewer, clock.instant()));
        correcting.open();
        assessments.save(correcting);
        assessments.flush();
        asked.write(correcting, ask(correcting, stillAsked(id)));
        return correcting.id();
    }

    /** Whoever someone else answered for in the end is not asked again. */
    private List<Respondent> stillAsked(AssessmentId id) {
        return respondents.of(id).stream()
                .filter(person -> person.replacedBy() == null)
                .toList();
    }

    private List<Respondent> ask(Assessment opened, Collection<Respondent> people) {
        Map<UserId, User> known = users
                .findByIdIn(people.stream()
                        .map(Respondent::account)
                        .filter(Objects::nonNull)
                        .map(UserId::new)
                        .toList())
                .stream()
                .collect(toMap(User::id, user -> user));
        Map<String, User> met = users
                .findByEmailIn(people.stream()
                        .filter(person -> person.account() == null)
                        .map(Respondent::email)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(toMap(User::email, user -> user));
        return people.stream()
                .map(person -> respondents.save(new Respondent(opened, person, account(opened, person, known, met))))
                .toList();
    }

    /**
     * The account of who was asked before, or of who has the address by now. A correction asks whom it asks: those who moved
     * to another partner since answer it by their link, and not as whom they are here now.
     */
    private static @Nullable UUID account(
            Assessment opened, Respondent person, Map<UserId, User> known, Map<String, User> met) {
        UUID before = person.account();
        User user = before == null ? met.get(person.email()) : known.get(new UserId(before));
        if (user == null) {
            return null;
        }
        if (!Respondent.mayAnswerFor(person.partner(), user.partner())) {
            if (opened.correction() != null) {
                return null;
            }
            throw Refusal.of("people", "assessment.people.of-another-partner", person.name());
        }
        return user.id().userId();
    }
}
