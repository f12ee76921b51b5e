package org.concordat.planning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.concordat.partnership.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What of an action people change, as it was at one moment.
 *
 * @param wording what it says, where that is people's to change; else null
 * @param dueMoves how often its due date was moved
 * @param doneOn the day on which it was done; null while it is not
 */
public record ActionState(
        @Nullable Wording wording,
        ActionTerms terms,
        ActionDetails details,
        ActionStatus status,
        int dueMoves,
        @Nullable LocalDate doneOn) {

    /** The partners that it binds: those that work on it, and those that it binds besides. */
    public Set<PartnerId> bound() {
        Set<PartnerId> bound = new HashSet<>(details.binds());
        bound.addAll(details.shares().keySet());
        if (terms.partner() != null) {
            bound.add(terms.partner());
        }
        return bound;
    }
}
