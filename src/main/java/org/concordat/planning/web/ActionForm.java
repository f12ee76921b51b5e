package org.concordat.planning.web;

import java.util.Objects;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormReader;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** An action as it is changed: everything as it was typed. */
record ActionForm(
        @Nullable String version,
        @Nullable String ownerName,
        @Nullable String owner,
        @Nullable String partner,
        @Nullable String effortDays,
        @Nullable String start,
        @Nullable String due,
        @Nullable String status,
        @Nullable String note) {

    static ActionForm of(Action action) {
        ActionTerms terms = action.terms();
        UUID owner = terms.owner();
        PartnerId partner = terms.partner();
        return new ActionForm(
                Long.toString(action.version()),
                terms.ownerName(),
                owner == null ? null : owner.toString(),
                partner == null ? null : partner.toString(),
                Shown.effort(terms.effortDays()),
                Objects.toString(terms.start(), null),
                Objects.toString(terms.due(), null),
                action.status().code(),
                null);
    }

    long fromVersion() {
        return StaleForm.version(version);
    }

    /** What was typed, to be saved over another version on purpose; a status out of reach by now is left as it is. */
    ActionForm over(Action now) {
        boolean reachable =
                now.status().choices().stream().anyMatch(choice -> choice.code().equals(status));
        return new ActionForm(
                Long.toString(now.version()),
                ownerName,
                owner,
                partner,
                effortDays,
                start,
                due,
                reachable ? status : now.status().code(),
                note);
    }

    @Nullable ActionTerms terms(FormReader reading) {
        return Read.terms(reading, ownerName, owner, partner, effortDays, start, due);
    }

    ActionStatus chosenStatus() {
        return Coded.of(ActionStatus.class, Objects.requireNonNullElse(status, ""))
                .orElseThrow(() -> Refusal.of("status", "choice.unknown"));
    }
}
