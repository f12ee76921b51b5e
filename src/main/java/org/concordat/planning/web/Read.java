package org.concordat.planning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionTerms;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form; what cannot be read is refused at its field. */
final class Read {

    private Read() {}

    static ActionTerms terms(
            @Nullable String ownerName,
            @Nullable String owner,
            @Nullable String partner,
            @Nullable String effortDays,
            @Nullable String start,
            @Nullable String due) {
        UUID partnerId = id("partner", partner, "action.partner.unknown");
        return new ActionTerms(
                ownerName,
                id("owner", owner, "action.owner.unknown"),
                partnerId == null ? null : new PartnerId(partnerId),
                effort(effortDays),
                day("start", start),
                day("due", due));
    }

    private static BigDecimal effort(@Nullable String text) {
        String figure = typed(text).replace(',', '.');
        if (figure.isEmpty()) {
            throw Refusal.of("effortDays", "text.required");
        }
        if (!figure.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw Refusal.of("effortDays", "action.effort.unreadable");
        }
        return new BigDecimal(figure);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        String day = typed(text);
        if (day.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Refusal.of(field, "action.date.unreadable");
        }
    }

    private static @Nullable UUID id(String field, @Nullable String text, String unknown) {
        String id = typed(text);
        if (id.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(field, unknown);
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
