package org.concordat.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: adds and changes people, and lets them choose their passwords. */
@Service
@Transactional
public class Access {

    private final Users users;
    private final PasswordLinks links;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Access(Users users, PasswordLinks links, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.links = links;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a person, who then needs a link to choose a password. */
    public UserId add(String email, String name, Set<Role> roles, @Nullable UUID partner) {
        User user = new User(email, name, roles, partner);
        refuseTaken(user);
        return keep(user).id();
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

    /** Says anew who a person is and what they may do. */
    public void change(
            UserId id,
            long version,
            String email,
            String name,
            Set<Role> roles,
            @Nullable UUID partner,
            boolean suspended) {
        User user = users.findById(id).orElseThrow(NotFound::new);
        StaleForm.unlessCurrent(version, user.version());
        user.describe(email, name, roles, partner);
        if (suspended) {
            user.suspend();
        } else {
            user.restore();
        }
        refuseTaken(user);
        refuseWithoutAdministrator();
        events.publishEvent(AddressTaken.by(user));
    }

    /** Lets someone who is held to named arrangements see one that they set up. */
    public void setUp(UUID arrangement, UserId by) {
        users.findById(by).ifPresent(person -> person.nameFor(arrangement));
    }

    /** Makes the one good link with which a person chooses a password; earlier ones no longer work. */
    public String passwordLinkFor(UserId id) {
        UserId known = users.findById(id).orElseThrow(NotFound::new).id();
        links.withdraw(known);
        return newLink(known);
    }

    /** Makes the one good link that sets up an installation in which there is no one yet. */
    String setUpLink() {
        links.withdrawSetUp();
        return newLink(null);
    }

    /** Whether a link would still work: for someone known, or to set the installation up. */
    @Transactional(readOnly = true)
    public LinkState linkState(String token) {
        return good(token)
                .map(link -> link.user() == null ? LinkState.SETS_UP : LinkState.CHOOSES_PASSWORD)
                .orElse(LinkState.SPENT);
    }

    /** Uses a link: keeps the password that its person chose. */
    public void choosePassword(String token, @Nullable String password, @Nullable String again) {
        PasswordLink link = good(token).orElseThrow(() -> new Refusal("link.spent"));
        UserId id = link.user();
        if (id == null) {
            throw new Refusal("link.spent");
        }
        User user = users.findById(id).orElseThrow(NotFound::new);
        Passwords.require(password, again, user.email());
        user.choosePassword(hash(password));
        link.use(clock.instant());
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
        return links.findByTokenHash(PasswordLink.hash(token)).filter(link -> link.goodAt(now));
    }

    private String newLink(@Nullable UserId id) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.save(new PasswordLink(id, token, clock.instant()));
        return token;
    }

    private void refuseTaken(User user) {
        users.findByEmail(user.email())
                .filter(other -> !other.id().equals(user.id()))
                .ifPresent(other -> {
                    throw Refusal.of("email", "person.email.taken");
                });
    }

    private void refuseWithoutAdministrator() {
        boolean any = users.findAllByOrderByNameAsc().stream()
                .anyMatch(user -> user.roles().contains(Role.ADMINISTRATOR) && user.active());
        if (!any) {
            throw Refusal.of("roles", "person.administrator.last");
        }
    }

    /** What a link is good for. */
    public enum LinkState {
        SETS_UP,
        CHOOSES_PASSWORD,
        SPENT
    }
}
