package org.concordat.planning;

import jakarta.persistence.Embeddable;
import org.concordat.catalogue.LeadRole;
import org.jspecify.annotations.Nullable;

/**
 * What an action says.
 *
 * @param title what to do, in a line
 * @param what what to do, in more words; null when nobody said
 * @param doneWhen what shows that it is done; null when nobody said
 * @param ledBy the code of who usually leads; null when that is open
 * @param weeks usual elapsed weeks; null when nobody said
 */
@Embeddable
public record Brief(
        String title,
        @Nullable String what,
        @Nullable String doneWhen,
        @Nullable String ledBy,
        @Nullable Integer weeks) {

    static Brief of(PlannedAction planned) {
        return new Brief(
                planned.title(),
                planned.what(),
                planned.doneWhen(),
                planned.ledBy() == null ? null : planned.ledBy().code(),
                planned.weeks());
    }

    static Brief of(Wording wording) {
        return new Brief(wording.title(), wording.what(), wording.doneWhen(), null, null);
    }

    /** The same in other words. */
    Brief reworded(Wording wording) {
        return new Brief(wording.title(), wording.what(), wording.doneWhen(), ledBy, weeks);
    }

    Wording wording() {
        return new Wording(title, what, doneWhen);
    }

    /** Who usually leads; null when that is open. */
    @Nullable public LeadRole lead() {
        return ledBy == null ? null : LeadRole.ofCode(ledBy);
    }
}
