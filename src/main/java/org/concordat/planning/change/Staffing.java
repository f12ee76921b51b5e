package org.concordat.planning.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionTerms;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who can be chosen for the actions of an arrangement. */
@Component
public class Staffing {

    private final Arrangements arrangements;
    private final Users users;
    private final Clock clock;

    Staffing(Arrangements arrangements, Users users, Clock clock) {
        this.arrangements = arrangements;
        this.users = users;
        this.clock = clock;
    }

    /** The people of this house who can own an action: those who may see the arrangement. */
    public List<PersonName> owners(Arrangement arrangement) {
        return users.whoOversee(
                arrangement.id().arrangementId(),
                arrangement.partners().stream().map(PartnerId::partnerId).toList(),
                LocalDate.now(clock));
    }

    /** What the people are called who see to an action or help with it, also those who may no longer. */
    public List<PersonName> named(Action action) {
        Set<UUID> people = new HashSet<>(action.details().contributors());
        Optional.ofNullable(action.terms().owner()).ifPresent(people::add);
        return people.isEmpty() ? List.of() : users.names(people);
    }

    /** Who can be chosen now. */
    public Known known(ArrangementId id) {
        Arrangement arrangement = arrangements.findWithParticipationsById(id).orElseThrow(NotFound::new);
        return new Known(
                Set.copyOf(arrangement.partnersFrom(LocalDate.now(clock))),
                owners(arrangement).stream().map(person -> person.id().userId()).collect(Collectors.toSet()));
    }

    /** The partners whose part has not ended, and the people who may look after the arrangement. */
    public record Known(Set<PartnerId> partners, Set<UUID> people) {

        /** Has an action be as someone wants it. Throws {@link Refusal} when it cannot. */
        public void apply(Action action, ActionChange change, Signature by) {
            ActionDetails details = Objects.requireNonNullElse(change.details(), action.details())
                    .after(action.details().after());
            and(action).require(change.terms(), details);
            if (change.wording() != null) {
                action.reword(change.wording());
            }
            action.settle(change.terms(), details);
            action.record(change.status(), change.note(), by);
        }

        /** And who was chosen for it before, who may stay. */
        private Known and(Action action) {
            Set<PartnerId> parts = new HashSet<>(partners);
            parts.addAll(action.details().shares().keySet());
            parts.addAll(action.details().binds());
            Optional.ofNullable(action.terms().partner()).ifPresent(parts::add);
            Set<UUID> persons = new HashSet<>(people);
            persons.addAll(action.details().contributors());
            Optional.ofNullable(action.terms().owner()).ifPresent(persons::add);
            return new Known(parts, persons);
        }

        /** Throws {@link Refusal} for a partner or a person that cannot be chosen. */
        public void require(ActionTerms terms, ActionDetails details) {
            if (terms.partner() != null && !partners.contains(terms.partner())) {
                throw Refusal.of("partner", "action.partner.unknown");
            }
            if (!partners.containsAll(details.shares().keySet())) {
                throw Refusal.of("shares", "action.partner.unknown");
            }
            if (!partners.containsAll(details.binds())) {
                throw Refusal.of("binds", "action.partner.unknown");
            }
            if (terms.owner() != null && !people.contains(terms.owner())) {
                throw Refusal.of("owner", "action.owner.unknown");
            }
            if (!people.containsAll(details.contributors())) {
                throw Refusal.of("contributors", "action.contributor.unknown");
            }
        }
    }
}
