package org.concordat.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people own in other rooms, and who takes it over once they can no longer look after it. */
@Service
@Transactional(readOnly = true)
public class HandingOver {

    private final List<Belongings> rooms;
    private final Users users;
    private final Clock clock;

    HandingOver(List<Belongings> rooms, Users users, Clock clock) {
        this.rooms = List.copyOf(rooms);
        this.users = users;
        this.clock = clock;
    }

    /** What someone owns that is still to be done. */
    public List<Belonging> ownedBy(User person) {
        return rooms.stream().flatMap(room -> room.of(person).stream()).toList();
    }

    /** Those of these people who are not let in and still own something: it waits to be handed over. */
    public Set<UUID> stillOwning(Collection<User> people) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> out = people.stream()
                .filter(user -> !user.isLetIn(today))
                .map(user -> user.id().userId())
                .toList();
        return out.isEmpty()
                ? Set.of()
                : rooms.stream().flatMap(room -> room.ownersAmong(out).stream()).collect(Collectors.toSet());
    }

    /** Whom all that someone owns can be handed to: who can sign in today, and may see what it belongs to. By name. */
    public List<PersonName> successors(User person) {
        List<Predicate<User>> fit = rooms.stream()
                .map(room -> room.whoMayLookAfter(room.of(person)))
                .toList();
        return users.findWithArrangementsBySuspendedFalseAndEndedFalseOrderByName().stream()
                .filter(other -> !other.id().equals(person.id()) && takesOver(other))
                .filter(other -> fit.stream().allMatch(fits -> fits.test(other)))
                .map(other -> new PersonName(other.id(), other.name()))
                .toList();
    }

    private boolean takesOver(User person) {
        return person.active() && person.isLetIn(LocalDate.now(clock));
    }

    /** Hands on what someone can no longer look after, as was said; refuses to go on when nothing was said. */
    @Transactional
    public void settle(User person, HandOver said) {
        for (Belongings room : rooms) {
            List<Belonging> lost =
                    room.of(person).stream().filter(thing -> !thing.reached()).toList();
            if (lost.isEmpty()) {
                continue;
            }
            if (!said.settled()) {
                throw Refusal.of("successor", "person.hand-over.needed", lost.size());
            }
            UserId to = said.to();
            room.handOver(lost, to == null ? null : successor(to));
        }
    }

    private User successor(UserId id) {
        return users.findById(id)
                .filter(this::takesOver)
                .orElseThrow(() -> Refusal.of("successor", "person.hand-over.unknown"));
    }
}
