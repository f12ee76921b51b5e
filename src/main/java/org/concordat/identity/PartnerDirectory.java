package org.concordat.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What this room needs to know of partners: which there are by name. The room that keeps them answers. */
public interface PartnerDirectory {

    /** The partner of exactly this name, in either case. */
    Optional<UUID> named(String name);

    /** The name of a partner. */
    Optional<String> nameOf(UUID partner);

    /** The names of some partners. */
    Map<UUID, String> namesOf(Collection<UUID> partners);

    /** Names to choose from, in order; at most a few hundred. */
    List<String> names();
}
