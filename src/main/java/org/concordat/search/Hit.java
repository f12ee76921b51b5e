package org.concordat.search;

import java.util.UUID;

/**
 * Something that was found.
 *
 * @param id its identity; of a mechanism the version of the framework
 * @param part the code of a mechanism; empty for everything else
 * @param first what it is: the kind of an arrangement, the sector of a partner, the status of an action; in codes
 * @param second more of that: the stage of an arrangement, the country of a partner, the mechanism of an action
 * @param within the arrangement of an action, the framework of a mechanism
 * @param past whether it is retired, done or dropped
 */
public record Hit(
        Findable kind, UUID id, String part, String title, String first, String second, String within, boolean past) {}
