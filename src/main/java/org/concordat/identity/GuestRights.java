package org.concordat.identity;

import java.util.Optional;
import java.util.UUID;

/** What a personal link gives a right to, as it is now. The room that makes such links answers, with every request anew. */
public interface GuestRights {

    /** As whom a link lets its holder in; empty once it does not. */
    Optional<Viewer> of(UUID link);
}
