package org.concordat.planning.web;

import java.util.Objects;
import org.concordat.partnership.Coded;
import org.concordat.planning.Action;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.change.ActionChange;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;

/**
 * A card that is moved to another column.
 *
 * @param note why; null while nobody was asked
 */
record MoveForm(
        @Nullable String version,
        @Nullable String status,
        @Nullable String note) {

    long fromVersion() {
        return StaleForm.version(version);
    }

    ActionStatus to() {
        return Coded.of(ActionStatus.class, Objects.requireNonNullElse(status, ""))
                .orElseThrow(() -> Refusal.of("status", "choice.unknown"));
    }

    /** Nothing but the status changes. */
    ActionChange of(Action action) {
        return new ActionChange(null, action.terms(), null, to(), note);
    }
}
