package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Correction;
import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.GuestRights;
import org.concordat.identity.LinkToken;
import org.concordat.identity.SystemWork;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What stands behind a personal link. Whoever asks holds the link and is nobody yet, so the house looks it up for them; what
 * they do from then on, they do with a guest’s rights.
 */
@Service
public class Invitations implements GuestRights {

    private static final String WORK = "personal link";

    private final SheetLinks links;
    private final Respondents respondents;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Users users;
    private final Reach reach;
    private final TransactionOperations transaction;
    private final Clock clock;

    Invitations(
            SheetLinks links,
            Respondents respondents,
            Assessments assessments,
            Arrangements arrangements,
            Partners partners,
            Users users,
            Reach reach,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.respondents = respondents;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.partners = partners;
        this.users = users;
        this.reach = reach;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a link’s token stands for; empty for one that was never given out. */
    public Optional<Invitation> behind(String token) {
        return asHouse(() -> links.findByTokenHash(LinkToken.hash(token)).map(this::invitation));
    }

    /** What a link stands for that someone came by. */
    public Optional<Invitation> behind(UUID link) {
        return asHouse(() -> links.findById(link).map(this::invitation));
    }

    @Override
    public Optional<Viewer> of(UUID link) {
        return links.line(link, LocalDate.now(clock))
                .filter(line -> line.standing(clock.instant()).letsIn())
                .map(line -> Viewer.guest(line.sheet().respondentId(), line.former(), line.name()));
    }

    /** The guest whom a link has let in is there. */
    public void opened(UUID link) {
        transaction.executeWithoutResult(
                status -> links.findById(link).orElseThrow(NotFound::new).open(clock.instant()));
    }

    private <T> T asHouse(Supplier<T> work) {
        return SystemWork.resultAs(WORK, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    Invitation invitation(SheetLink link) {
        Respondent person = respondents.findById(link.sheet()).orElseThrow(NotFound::new);
        Assessment assessment = assessments.findById(person.assessment()).orElseThrow(NotFound::new);
        Signature setUp = assessment.setUp();
        return new Invitation(
                link.id(),
                LinkStanding.of(
                        assessment.status(),
                        person.status(),
                        link.endedAt() != null || reach.keepsOut(person),
                        !clock.instant().isBefore(link.expiresAt())),
                person.id(),
                person.name(),
                person.account(),
                person.status(),
                partners.names(List.of(person.partner())).stream()
                        .map(PartnerName::name)
                        .findFirst()
                        .orElseThrow(NotFound::new),
                arrangements
                        .findById(assessment.arrangement())
                        .map(Arrangement::name)
                        .orElseThrow(NotFound::new),
                assessment.id(),
                assessment.name(),
                setUp.name(),
                email(setUp),
                assessment.mode(),
                assessment.promise(),
                assessment.mechanisms().size(),
                person.answers().size(),
                person.dueOn(assessment),
                link.openedAt(),
                link.expiresAt(),
                assessment.takesAnswers(),
                person.status() == RespondentStatus.RETURNED ? person.returnedNote() : null,
                corrects(assessment));
    }

    private static Invitation.@Nullable Corrects corrects(Assessment assessment) {
        Correction correction = assessment.correction();
        return correction == null ? null : new Invitation.Corrects(assessment.asOf(), correction.reason());
    }

    /** Where whoever set an assessment up can be written to, for the people they ask; null when that is not known. */
    public @Nullable String addressOfWhoAsks(Assessment assessment) {
        return asHouse(() -> Optional.ofNullable(email(assessment.setUp()))).orElse(null);
    }

    private @Nullable String email(Signature setUp) {
        UUID by = setUp.by();
        return by == null
                ? null
                : users.findById(new UserId(by)).map(User::email).orElse(null);
    }
}
