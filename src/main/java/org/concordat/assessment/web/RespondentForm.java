package org.concordat.assessment.web;

import java.util.Objects;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A person to be asked. */
record RespondentForm(
        @Nullable String partner,
        @Nullable String name,
        @Nullable String email) {

    static RespondentForm empty() {
        return new RespondentForm("", "", "");
    }

    PartnerId partnerId() {
        return PartnerId.of(Objects.requireNonNullElse(partner, ""))
                .orElseThrow(() -> Refusal.of("partner", "respondent.partner.not-heard"));
    }

    String called() {
        return Objects.requireNonNullElse(name, "");
    }
}
