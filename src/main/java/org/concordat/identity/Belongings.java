package org.concordat.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What people own in other rooms, so that nothing is left with someone who has gone. The rooms that keep it answer. */
public interface Belongings {

    /** What someone owns that is still to be done. */
    List<Belonging> of(User person);

    /** Those of these people who own something that is still to be done. */
    Set<UUID> ownersAmong(Collection<UUID> people);

    /** Tells of people, with the arrangements that they are held to, whether each may look after all of these things. */
    Predicate<User> whoMayLookAfter(List<Belonging> things);

    /**
     * Hands some of it on. Throws {@link Refusal}, at the field {@code successor}, when the other one may not look after it.
     *
     * @param to null to leave it without an owner
     */
    void handOver(List<Belonging> things, @Nullable User to);
}
