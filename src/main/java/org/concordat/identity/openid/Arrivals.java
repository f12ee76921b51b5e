package org.concordat.identity.openid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.AddressTaken;
import org.concordat.identity.Administrators;
import org.concordat.identity.PartnerDirectory;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person who came from a provider, makes them where that is wanted, and gives them the rights that they have. */
@Service
@Transactional
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Users users;
    private final PersonIdentities identities;
    private final PartnerDirectory partners;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(
            Users users,
            PersonIdentities identities,
            PartnerDirectory partners,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.identities = identities;
        this.partners = partners;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /** The person that these claims are of; refuses with {@link NotLetIn} whoever has no place here. */
    User arrive(Claimed claimed, ClaimMapping mapping) {
        Optional<User> known = identities
                .findByIssuerAndSubject(claimed.issuer(), claimed.subject())
                .flatMap(identity -> users.findById(identity.user()));
        if (known.isPresent()) {
            return letIn(known.get(), claimed, mapping);
        }
        String email = claimed.email();
        if (email == null) {
            throw new NotLetIn(Reason.UNVERIFIED, (String) null);
        }
        Optional<User> invited = users.findByEmail(email.toLowerCase(Locale.ROOT));
        User person;
        if (invited.isPresent()) {
            // Someone else at this provider came as this person before: an address may be given to another one day.
            if (identities.existsByUserAndIssuer(invited.get().id(), claimed.issuer())) {
                throw new NotLetIn(Reason.NOT_INVITED, email);
            }
            refuseWhoIsHereAlready(invited.get(), email, claimed.issuer(), mapping);
            person = letIn(invited.get(), claimed, mapping);
        } else if (mapping.makesUnknown()) {
            person = make(email, claimed, mapping);
        } else {
            throw new NotLetIn(Reason.NOT_INVITED, email);
        }
        identities.save(new PersonIdentity(person.id(), claimed.issuer(), claimed.subject()));
        return person;
    }

    /** An address leads to someone who has no way in yet. A provider that makes up addresses would else become anyone here. */
    private static void refuseWhoIsHereAlready(User person, String email, String issuer, ClaimMapping mapping) {
        if (person.active() && !mapping.trustsDomainOf(email)) {
            LOG.warn(
                    "{} vouches for the address of someone who signs in here in another way, and is not believed. If it"
                            + " is them: name the domain in concordat.oidc.registrations.*.trusted-domains, or end their"
                            + " access and let them in again, before they come back",
                    issuer);
            throw new NotLetIn(Reason.ALREADY_HERE, email);
        }
    }

    private User letIn(User person, Claimed claimed, ClaimMapping mapping) {
        if (!person.isLetIn(LocalDate.now(clock))) {
            throw new NotLetIn(Reason.NOT_NOW, person.email());
        }
        if (mapping.rightsComeFromClaims()) {
            Set<Role> roles = roles(claimed);
            UUID partner = mapping.tellsPartner() ? partner(claimed, mapping) : person.partner();
            if (!roles.equals(person.roles()) || !Objects.equals(partner, person.partner())) {
                change(person, roles, partner);
            }
        }
        return person;
    }

    private void change(User person, Set<Role> roles, @Nullable UUID partner) {
        users.takeTurns();
        if (person.roles().contains(Role.ADMINISTRATOR)
                && !roles.contains(Role.ADMINISTRATOR)
                && !administrators.anyBut(person)) {
            LOG.warn(
                    "A provider's claims would have left nobody to administer this installation: rights stay as they are");
            return;
        }
        person.describe(person.email(), person.name(), roles, partner);
        events.publishEvent(new AddressTaken(person.id(), person.email(), partner));
    }

    private User make(String email, Claimed claimed, ClaimMapping mapping) {
        Set<Role> roles = roles(claimed);
        UUID partner = mapping.tellsPartner() ? partner(claimed, mapping) : null;
        String name = claimed.name();
        User made = users.save(
                new User(email, name == null ? email.substring(0, email.indexOf('@')) : name, roles, partner));
        events.publishEvent(new AddressTaken(made.id(), made.email(), partner));
        return made;
    }

    private static Set<Role> roles(Claimed claimed) {
        if (claimed.roles().isEmpty()) {
            throw new NotLetIn(Reason.NO_ROLE, claimed.email());
        }
        return EnumSet.copyOf(claimed.roles());
    }

    /** The one partner that they are bound to; null only where a value says so that was set for that. */
    private @Nullable UUID partner(Claimed claimed, ClaimMapping mapping) {
        if (claimed.partners().size() != 1) {
            throw new NotLetIn(Reason.UNKNOWN_PARTNER, claimed.email());
        }
        String said = claimed.partners().iterator().next();
        if (mapping.networkWide().contains(said)) {
            return null;
        }
        return mapping.partner(said)
                .filter(id -> partners.nameOf(id).isPresent())
                .orElseThrow(() -> new NotLetIn(Reason.UNKNOWN_PARTNER, claimed.email()));
    }
}
