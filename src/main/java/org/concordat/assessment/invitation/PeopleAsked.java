package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.Letter;
import org.concordat.identity.Outbox;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people and keeps the roll of them: who is asked for which partner, by when, and who takes whose place. */
@Service
@Transactional
public class PeopleAsked {

    private final Assessments assessments;
    private final Respondents respondents;
    private final SheetLinks links;
    private final Reach reach;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Users users;
    private final Outbox outbox;
    private final Clock clock;

    PeopleAsked(
            Assessments assessments,
            Respondents respondents,
            SheetLinks links,
            Reach reach,
            Arrangements arrangements,
            Partners partners,
            Users users,
            Outbox outbox,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.links = links;
        this.reach = reach;
        this.arrangements = arrangements;
        this.partners = partners;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Everyone asked in an assessment.
     *
     * @param arrangement the arrangement's name
     * @param heard the partners heard, by name
     * @param people those asked, by name; ask {@link Disclosure} before showing what they answered
     * @param letters what was written to them, the latest last
     * @param handedOver when someone was given the newest link to hand over to them, of those that nobody ended
     */
    public record Roll(
            Assessment assessment,
            String arrangement,
            List<PartnerName> heard,
            List<Respondent> people,
            List<Letter> letters,
            Map<RespondentId, Instant> handedOver) {

        /** The last letter to each, by their id. */
        public Map<UUID, Letter> lastLetters() {
            return letters.stream()
                    .collect(Collectors.toMap(
                            letter -> Objects.requireNonNull(letter.about()).sheet(),
                            Function.identity(),
                            (earlier, later) -> later));
        }
    }

    /** The roll, for whoever may run the assessment. */
    @Transactional(readOnly = true)
    public Roll roll(Viewer viewer, AssessmentId id) {
        return roll(viewer, id, () -> respondents.of(id), () -> outbox.about(id.assessmentId()));
    }

    /** What the roll has of one person, who comes first, and of who answers in their place. */
    @Transactional(readOnly = true)
    public Roll rollOf(Viewer viewer, AssessmentId id, RespondentId person) {
        return roll(
                viewer,
                id,
                () -> {
                    Respondent one = respondents
                            .findById(person)
                            .filter(found -> found.assessment().equals(id))
                            .orElseThrow(NotFound::new);
                    return one.replacedBy() == null ? List.of(one) : List.of(one, person(one.replacedBy()));
                },
                () -> outbox.aboutSheet(person.respondentId()));
    }

    private Roll roll(
            Viewer viewer, AssessmentId id, Supplier<List<Respondent>> people, Supplier<List<Letter>> letters) {
        Assessment assessment = assessments
                .findVisible(id, Visibility.of(viewer))
                .filter(found -> viewer.facilitates())
                .orElseThrow(NotFound::new);
        return new Roll(
                assessment,
                arrangements
                        .findById(assessment.arrangement())
                        .orElseThrow(NotFound::new)
                        .name(),
                partners.namesInOrder(assessment.voices().keySet()),
                people.get(),
                letters.get(),
                links.findByAssessmentAndShownTrueAndEndedAtIsNull(id).stream()
                        .collect(Collectors.toMap(
                                SheetLink::sheet,
                                SheetLink::madeAt,
                                (one, other) -> one.isAfter(other) ? one : other)));
    }

    /** The links of a person that nobody ended, the newest first. */
    @Transactional(readOnly = true)
    public List<SheetLink> linksOf(RespondentId person) {
        return links.findBySheetAndEndedAtIsNullOrderByMadeAtDesc(person);
    }

    /** Asks a person to answer for a partner, and leaves it to others to tell them; {@link #ask} writes to them. */
    public RespondentId invite(Viewer viewer, AssessmentId id, PartnerId partner, String name, @Nullable String email) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        return keep(newcomer(assessment, new Newcomer(partner, name, email))).id();
    }

    /** Asks someone, and writes to them where their address is known. Someone with that address here answers themselves. */
    public RespondentId ask(Viewer viewer, AssessmentId id, Newcomer newcomer) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        Respondent asked = keep(newcomer(assessment, newcomer));
        write(assessment, List.of(asked));
        return asked.id();
    }

    /** The same for many at once, of whom it is known that none is asked yet; in their order. */
    public List<Respondent> askAll(Viewer viewer, AssessmentId id, Collection<Newcomer> newcomers) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        Map<String, User> known =
                knownAmong(newcomers.stream().map(Newcomer::email).toList());
        List<Respondent> asked = new ArrayList<>();
        for (Newcomer each : newcomers) {
            UUID account = account(each.partner(), known.get(PlainText.folded(each.email())));
            asked.add(respondents.save(new Respondent(assessment, each.partner(), each.name(), each.email(), account)));
        }
        write(assessment, asked);
        return asked;
    }

    /** The people who are known here by one of these addresses. */
    @Transactional(readOnly = true)
    public Map<String, User> knownAmong(Collection<@Nullable String> addresses) {
        List<String> emails = addresses.stream()
                .map(PlainText::folded)
                .filter(email -> !email.isEmpty())
                .distinct()
                .toList();
        return users.findByEmailIn(emails).stream().collect(Collectors.toMap(User::email, Function.identity()));
    }

    /** The account with which someone answers; refused to people of another partner. */
    public static @Nullable UUID account(PartnerId partner, @Nullable User known) {
        if (known == null) {
            return null;
        }
        if (!Respondent.mayAnswerFor(partner, known.partner())) {
            throw Refusal.of("email", "respondent.email.of-another-partner");
        }
        return known.id().userId();
    }

    Respondent newcomer(Assessment assessment, Newcomer newcomer) {
        User known = users.findByEmail(PlainText.folded(newcomer.email())).orElse(null);
        UUID account = account(newcomer.partner(), known);
        return new Respondent(assessment, newcomer.partner(), newcomer.name(), newcomer.email(), account);
    }

    Respondent keep(Respondent asked) {
        if (respondents.isNamed(asked.assessment(), asked.partner(), asked.name())) {
            throw Refusal.of("name", "respondent.name.taken");
        }
        if (asked.email() != null && respondents.isAddressed(asked.assessment(), asked.partner(), asked.email())) {
            throw Refusal.of("email", "respondent.email.taken");
        }
        return respondents.save(asked);
    }

    /** Writes to people who are asked, where their address is known. */
    public void write(Assessment assessment, List<Respondent> people) {
        write(Letter.Kind.SHEET, assessment, people);
    }

    private void write(Letter.Kind kind, Assessment assessment, List<Respondent> people) {
        outbox.put(kind, LocalDate.now(clock), addressed(assessment, people));
    }

    /** Where letters to those people go of whom that is known. */
    static List<Outbox.Addressed> addressed(Assessment assessment, List<Respondent> people) {
        return people.stream()
                .filter(person -> person.email() != null)
                .map(person -> new Outbox.Addressed(
                        person.name(),
                        Objects.requireNonNull(person.email()),
                        new Letter.About(
                                person.id().respondentId(),
                                assessment.id().assessmentId(),
                                assessment.arrangement().arrangementId())))
                .toList();
    }

    /** Writes to someone once more, with a link of its own: to answer, or once that is over to read what they were promised. */
    public void writeAgain(Viewer viewer, RespondentId id) {
        Respondent person = person(id);
        Assessment assessment = assessments.toFacilitate(viewer, person.assessment());
        boolean closed = assessment.status() == AssessmentStatus.CLOSED;
        if (!closed) {
            assessment.requireTakesAnswers();
        }
        if (person.email() == null || !person.counts()) {
            throw new Refusal("respondent.email.none");
        }
        write(closed ? Letter.Kind.RESULT : Letter.Kind.SHEET, assessment, List.of(person));
    }

    /** Gives someone longer than the others; their links last as much longer. */
    public void extend(Viewer viewer, RespondentId id, LocalDate until, @Nullable String because) {
        Respondent person = person(id);
        Assessment assessment = assessments.toFacilitate(viewer, person.assessment());
        if (until.isBefore(LocalDate.now(clock))) {
            throw Refusal.of("dueOn", "respondent.extension.over");
        }
        person.extend(assessment, until, because);
        Instant now = clock.instant();
        linksOf(id).forEach(link -> link.lastUntil(SheetLink.end(until, now, clock.getZone())));
    }

    /** Gives a sheet back to be looked at again; whoever handed it in is told if they can be, and finds the word there. */
    public void giveBack(Viewer viewer, RespondentId id, @Nullable String note) {
        Respondent person = person(id);
        Assessment assessment = assessments.toFacilitate(viewer, person.assessment());
        person.giveBack(assessment, note);
        tellGivenBack(assessment, List.of(person));
    }

    /** Tells those whose sheets came back, as far as they can be. */
    public void tellGivenBack(Assessment assessment, Collection<Respondent> people) {
        write(Letter.Kind.RETURNED, assessment, reach.within(assessment, people));
    }

    /** Asks someone again who had declined. */
    public void askAgain(Viewer viewer, RespondentId id) {
        Respondent person = person(id);
        person.askAgain(assessments.toFacilitate(viewer, person.assessment()));
    }

    /** Lets someone else answer in a person's place: with an empty sheet and links of their own. */
    public RespondentId replace(Viewer viewer, RespondentId id, String name, @Nullable String email) {
        Respondent person = person(id);
        Assessment assessment = assessments.toFacilitate(viewer, person.assessment());
        Respondent next = newcomer(assessment, new Newcomer(person.partner(), name, email));
        person.replaceBy(assessment, next.id());
        Instant now = clock.instant();
        linksOf(id).forEach(link -> link.end(now));
        outbox.withdraw(id.respondentId());
        write(assessment, List.of(keep(next)));
        return next.id();
    }

    private Respondent person(RespondentId id) {
        return respondents.findById(id).orElseThrow(NotFound::new);
    }
}
