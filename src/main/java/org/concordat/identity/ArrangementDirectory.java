package org.concordat.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What this room needs to know of arrangements: which there are by name. The room that keeps them answers. Of two with the
 * same name, each name ends in what tells it from the other.
 */
public interface ArrangementDirectory {

    /** The arrangement of exactly this name, in either case. */
    Optional<UUID> named(String name);

    /** The names of some arrangements. */
    Map<UUID, String> namesOf(Collection<UUID> arrangements);

    /** Names to choose from, in order; at most a few hundred. */
    List<String> names();
}
