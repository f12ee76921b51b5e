package org.concordat.planning.web;

import java.util.Objects;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Wording;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormReader;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** An action as it is changed: everything as it was typed. */
record ActionForm(
        @Nullable String version,
        @Nullable String title,
        @Nullable String what,
        @Nullable String doneWhen,
        @Nullable String ownerName,
        @Nullable String owner,
        @Nullable String partner,
        @Nullable String effortDays,
        @Nullable String start,
        @Nullable String due,
        @Nullable DetailsForm details,
        @Nullable String status,
        @Nullable String note) {

    static ActionForm of(Action action) {
        return of(
                action.version(),
                action.title(),
                action.brief().what(),
                action.brief().doneWhen(),
                action.state());
    }

    /** As it was at one moment, or would be. */
    static ActionForm of(ActionState state) {
        Wording wording = state.wording();
        return wording == null
                ? of(0, null, null, null, state)
                : of(0, wording.title(), wording.what(), wording.doneWhen(), state);
    }

    private static ActionForm of(
            long version, @Nullable String title, @Nullable String what, @Nullable String doneWhen, ActionState state) {
        ActionTerms terms = state.terms();
        UUID owner = terms.owner();
        PartnerId partner = terms.partner();
        return new ActionForm(
                Long.toString(version),
                title,
                what,
                doneWhen,
                terms.ownerName(),
                owner == null ? null : owner.toString(),
                partner == null ? null : partner.toString(),
                Shown.effort(terms.effortDays()),
                Objects.toString(terms.start(), null),
                Objects.toString(terms.due(), null),
                DetailsForm.of(state.details()),
                state.status().code(),
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
                title,
                what,
                doneWhen,
                ownerName,
                owner,
                partner,
                effortDays,
                start,
                due,
                details,
                reachable ? status : now.status().code(),
                note);
    }

    /** What an action added by hand says now; null of another, whose words stay as they are. */
    @Nullable Wording wording(Action action) {
        return action.origin().wordedByPeople()
                ? new Wording(Objects.requireNonNullElse(title, ""), what, doneWhen)
                : null;
    }

    @Nullable ActionTerms terms(FormReader reading) {
        return Read.terms(reading, ownerName, owner, partner, effortDays, start, due);
    }

    /** What is settled besides; null when the form did not ask for it, and while there is a problem. */
    @Nullable ActionDetails details(FormReader reading) {
        return details == null ? null : details.details(reading);
    }

    ActionStatus chosenStatus() {
        return Coded.of(ActionStatus.class, Objects.requireNonNullElse(status, ""))
                .orElseThrow(() -> Refusal.of("status", "choice.unknown"));
    }
}
