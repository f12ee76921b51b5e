package org.concordat.partnership.web;

import org.concordat.partnership.Coded;
import org.concordat.partnership.KnownDate;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what only forms about partners and arrangements ask: choices by their codes, and dates as far as known. */
final class Reading extends FormReader {

    Reading(BindingResult errors) {
        super(errors);
    }

    private Reading(Reading form, String rows, int row) {
        super(form, rows, row);
    }

    /** The same for the fields of one row. */
    Reading row(String rows, int row) {
        return new Reading(this, rows, row);
    }

    <E extends Enum<E> & Coded> E choice(String field, @Nullable String code, Class<E> choices) {
        return required(field, optionalChoice(field, code, choices), "choice.required", choices.getEnumConstants()[0]);
    }

    <E extends Enum<E> & Coded> @Nullable E optionalChoice(String field, @Nullable String code, Class<E> choices) {
        return read(
                field,
                code,
                chosen -> Coded.of(choices, chosen).orElseThrow(() -> Refusal.of(field, "choice.unknown")));
    }

    @Nullable KnownDate date(String field, @Nullable String text) {
        return read(field, text, typed -> known(field, typed));
    }

    /** A date that has to be there and to have come; any that nobody could have reached has not come yet. */
    @Nullable KnownDate dateThatCame(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            show(field, Refusal.of(field, "text.required"));
        }
        return read(field, text, typed -> {
            try {
                return known(field, typed);
            } catch (Refusal refusal) {
                boolean late = refusal.code().equals(KnownDate.TOO_LATE);
                throw late ? Refusal.of(field, "arrangement.stage.in-future") : refusal;
            }
        });
    }

    private static KnownDate known(String field, String typed) {
        return KnownDate.parse(typed).orElseThrow(() -> Refusal.of(field, "date.form"));
    }
}
