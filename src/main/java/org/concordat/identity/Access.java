package org.concordat.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.Letter.Outcome;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The door of this room: adds and changes people, and lets them choose their passwords. */
@Service
@Transactional
public class Access {

    private static final Set<Kind> ABOUT_ACCESS = EnumSet.of(Kind.INVITATION, Kind.RESET);
    private static final Set<Outcome> UNSENT = EnumSet.of(Outcome.WAITING, Outcome.FAILED);

    private final Users users;
    private final PasswordLinks links;
    private final Letters letters;
    private final HandingOver handingOver;
    private final Administrators administrators;
    private final OpenSessions sessions;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transaction;

    Access(
            Users users,
            PasswordLinks links,
            Letters letters,
            HandingOver handingOver,
            Administrators administrators,
            OpenSessions sessions,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionOperations transaction) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.handingOver = handingOver;
        this.administrators = administrators;
        this.sessions = sessions;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Adds a person, who then needs a link to choose a password. */
    public UserId add(PersonTerms terms) {
        User user = new User(terms.email(), terms.name(), terms.roles(), terms.partner());
        user.describe(terms);
        refuseTaken(user);
        return keep(user).id();
    }

    /** The same for someone who may be here for ever, for everything that their partner takes part in or for everything. */
    public UserId add(String email, String name, Set<Role> roles, @Nullable UUID partner) {
        return add(PersonTerms.of(email, name, roles, partner));
    }

    /** Adds a person with a password; for sample people only. */
    void addWithPassword(String email, String name, Set<Role> roles, @Nullable UUID partner, String password) {
        User user = new User(email, name, roles, partner);
        user.choosePassword(hash(password));
        keep(user);
    }

    private User keep(User user) {
        User kept = users.save(user);
        events.publishEvent(AddressTaken.by(kept));
        return kept;
    }

    /**
     * Says anew who a person is and what they may do. What they own and can then no longer look after is handed over.
     * Refuses to leave the installation without an administrator, also when several people are changed at once.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void change(UserId id, long version, PersonTerms terms, Admission admission, HandOver handOver) {
        transaction.executeWithoutResult(status -> describe(id, version, terms, admission, handOver));
        if (admission != Admission.LET_IN) {
            sessions.endAll(id);
        }
    }

    private void describe(UserId id, long version, PersonTerms terms, Admission admission, HandOver handOver) {
        users.takeTurns();
        User user = users.findById(id).orElseThrow(NotFound::new);
        StaleForm.unlessCurrent(version, user.version());
        String before = user.email();
        user.describe(terms);
        user.admit(admission);
        refuseTaken(user);
        administrators.requireOne();
        handingOver.settle(user, handOver);
        if (admission != Admission.LET_IN || !user.email().equals(before)) {
            links.withdraw(id);
            letters.findByUserAndOutcomeIn(id, UNSENT)
                    .forEach(letter -> letter.settle(Outcome.WITHDRAWN, clock.instant()));
        }
        if (admission == Admission.ENDED) {
            events.publishEvent(new AccessEnded(id));
        }
        events.publishEvent(AddressTaken.by(user));
    }

    /** Lets someone who is held to named arrangements see one that they set up. */
    public void setUp(UUID arrangement, UserId by) {
        users.findById(by).ifPresent(person -> person.nameFor(arrangement));
    }

    /**
     * Makes the one good link with which a person chooses a password, to be handed to them; earlier ones no longer work,
     * and what waited to be sent to them need not be sent.
     */
    public String passwordLinkFor(UserId id) {
        User user = users.findById(id).orElseThrow(NotFound::new);
        letters.findByUserAndKindInAndOutcomeIn(id, ABOUT_ACCESS, UNSENT)
                .forEach(letter -> letter.settle(Outcome.HANDED, clock.instant()));
        links.withdraw(id);
        return newLinkFor(user, PasswordLink.A_WEEK);
    }

    /**
     * Makes a link for a letter that is about to be sent. It leaves others as they are: anyone can have one sent to
     * anyone, and must not be able to spend by it what an administrator handed over. Using any of them spends them all.
     */
    String passwordLinkToSend(Letter letter) {
        User user = users.findById(Objects.requireNonNull(letter.user())).orElseThrow(NotFound::new);
        return newLinkFor(user, letter.kind() == Kind.RESET ? PasswordLink.TWO_HOURS : PasswordLink.A_WEEK);
    }

    private String newLinkFor(User user, Duration goodFor) {
        if (user.admission() != Admission.LET_IN) {
            throw new Refusal("person.kept-out");
        }
        return newLink(user.id(), goodFor);
    }

    /** Puts a letter about someone’s access among what is to be sent; one that waits already is enough. */
    public void write(UserId to, Kind kind) {
        User user = users.findById(to).orElseThrow(NotFound::new);
        if (letters.findByUserAndKindInAndOutcomeIn(to, ABOUT_ACCESS, Set.of(Outcome.WAITING))
                .isEmpty()) {
            letters.save(new Letter(user, kind, clock.instant(), LocalDate.now(clock)));
            events.publishEvent(new LetterWaits());
        }
    }

    /** Records what became of a letter. */
    void settle(UUID id, Outcome outcome) {
        letters.findById(id).ifPresent(letter -> letter.settle(outcome, clock.instant()));
    }

    /** Records that a letter was begun and did not go out. */
    void takeBack(UUID id) {
        letters.findById(id).ifPresent(letter -> letter.takeBack(clock.instant()));
    }

    /** Makes the one good link that sets up an installation in which there is no one yet. */
    String setUpLink() {
        links.withdrawSetUp();
        return newLink(null, PasswordLink.A_WEEK);
    }

    /** Whether a link would still work: for someone known, or to set the installation up. */
    @Transactional(readOnly = true)
    public LinkState linkState(String token) {
        return good(token)
                .map(link -> link.user() == null ? LinkState.SETS_UP : LinkState.CHOOSES_PASSWORD)
                .orElse(LinkState.SPENT);
    }

    /**
     * Uses a link: keeps the password that its person chose. Whoever is signed in with the one before no longer is, and no
     * other link of theirs works any more.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void choosePassword(String token, @Nullable String password, @Nullable String again) {
        sessions.endAll(Objects.requireNonNull(transaction.execute(status -> choose(token, password, again))));
    }

    private UserId choose(String token, @Nullable String password, @Nullable String again) {
        PasswordLink link = good(token).orElseThrow(() -> new Refusal("link.spent"));
        UserId id = link.user();
        if (id == null) {
            throw new Refusal("link.spent");
        }
        User user = users.findById(id).orElseThrow(NotFound::new);
        Passwords.require(password, again, user.email());
        user.choosePassword(hash(password));
        link.use(clock.instant());
        links.withdrawOthers(id, link);
        return id;
    }

    /** Uses the set-up link: the first administrator is made, once. */
    public void setUp(String token, String email, String name, @Nullable String password, @Nullable String again) {
        PasswordLink link = good(token).orElseThrow(() -> new Refusal("link.spent"));
        if (link.user() != null || users.count() > 0) {
            throw new Refusal("link.spent");
        }
        User user = new User(email, name, EnumSet.of(Role.ADMINISTRATOR), null);
        Passwords.require(password, again, user.email());
        user.choosePassword(hash(password));
        keep(user);
        link.use(clock.instant());
    }

    private String hash(@Nullable String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private Optional<PasswordLink> good(String token) {
        Instant now = clock.instant();
        return links.findByTokenHash(LinkToken.hash(token)).filter(link -> link.goodAt(now));
    }

    private String newLink(@Nullable UserId id, Duration goodFor) {
        String token = LinkToken.fresh();
        links.save(new PasswordLink(id, token, clock.instant(), goodFor));
        return token;
    }

    private void refuseTaken(User user) {
        users.findByEmail(user.email())
                .filter(other -> !other.id().equals(user.id()))
                .ifPresent(other -> {
                    throw Refusal.of("email", "person.email.taken");
                });
    }

    /** What a link is good for. */
    public enum LinkState {
        SETS_UP,
        CHOOSES_PASSWORD,
        SPENT
    }
}
