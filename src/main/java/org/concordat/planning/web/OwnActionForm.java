package org.concordat.planning.web;

import java.util.Objects;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.OwnAction;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/** An action that someone adds to a plan: everything as it was typed. */
record OwnActionForm(
        @Nullable String title,
        @Nullable String what,
        @Nullable String mechanism,
        @Nullable String raisesTo,
        @Nullable String doneWhen,
        @Nullable String ownerName,
        @Nullable String owner,
        @Nullable String partner,
        @Nullable String effortDays,
        @Nullable String start,
        @Nullable String due,
        @Nullable DetailsForm details) {

    static OwnActionForm empty(@Nullable String mechanism) {
        return new OwnActionForm(
                null,
                null,
                mechanism,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DetailsForm.of(ActionDetails.OPEN));
    }

    @Nullable ActionTerms terms(FormReader reading) {
        return Read.terms(reading, ownerName, owner, partner, effortDays, start, due);
    }

    @Nullable ActionDetails details(FormReader reading) {
        return details == null ? ActionDetails.OPEN : details.details(reading);
    }

    OwnAction action() {
        return new OwnAction(chosenMechanism(), chosenLevel(), Objects.requireNonNullElse(title, ""), what, doneWhen);
    }

    private MechanismCode chosenMechanism() {
        try {
            return new MechanismCode(Objects.requireNonNullElse(mechanism, ""));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("mechanism", "action.mechanism.unknown");
        }
    }

    private @Nullable Integer chosenLevel() {
        if (raisesTo == null || raisesTo.isBlank()) {
            return null;
        }
        if (!raisesTo.matches("[1-4]")) {
            throw Refusal.of("raisesTo", "action.level.off-the-ladder");
        }
        return Integer.valueOf(raisesTo);
    }
}
