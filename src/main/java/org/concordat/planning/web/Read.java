package org.concordat.planning.web;

import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionTerms;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/** Reads what every form of an action asks. */
final class Read {

    private Read() {}

    static @Nullable ActionTerms terms(
            FormReader reading,
            @Nullable String ownerName,
            @Nullable String owner,
            @Nullable String partner,
            @Nullable String effortDays,
            @Nullable String start,
            @Nullable String due) {
        if (said(owner) && said(ownerName)) {
            reading.show("ownerName", Refusal.of("ownerName", "action.owner.twice"));
        }
        UUID partnerId = reading.id("partner", partner, "action.partner.unknown");
        return reading.whole(() -> new ActionTerms(
                ownerName,
                reading.id("owner", owner, "action.owner.unknown"),
                partnerId == null ? null : new PartnerId(partnerId),
                reading.decimal("effortDays", effortDays),
                reading.optionalDay("start", start),
                reading.optionalDay("due", due)));
    }

    private static boolean said(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
