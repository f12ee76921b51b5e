package org.concordat.partnership.web;

import java.math.BigDecimal;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.concordat.partnership.Coded;
import org.concordat.partnership.KnownDate;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Reads what was typed into a form, field by field, and puts every problem at its field, so that a person sees all of
 * them at once. What stands in for something unreadable is never kept, since a form with a problem is not saved.
 */
final class Reading {

    private static final String UNREADABLE = "?";

    /** Groups of three figures behind one sort of mark, a comma or a space; no number so written begins with 0. */
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}([,\\s\\u00A0\\u202F])\\d{3}(?:\\1\\d{3})*(?:\\.\\d+)?");

    private final BindingResult errors;
    private final String prefix;

    Reading(BindingResult errors) {
        this(errors, "");
    }

    private Reading(BindingResult errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** The same for the fields of one row. */
    Reading row(String name, int row) {
        return new Reading(errors, name + "[" + row + "].");
    }

    /** Puts together what was read; null when the form has a problem. */
    <T> @Nullable T whole(Supplier<T> parts) {
        try {
            T whole = parts.get();
            return errors.hasErrors() ? null : whole;
        } catch (Refusal refusal) {
            if (!errors.hasErrors()) {
                show(refusal.field() == null ? "" : refusal.field(), refusal);
            }
            return null;
        }
    }

    String line(String field, @Nullable String text, int most) {
        return read(field, () -> PlainText.line(field, text, most), UNREADABLE);
    }

    @Nullable String optionalLine(String field, @Nullable String text, int most) {
        try {
            return PlainText.optionalLine(field, text, most);
        } catch (Refusal refusal) {
            show(field, refusal);
            return null;
        }
    }

    @Nullable String passage(String field, @Nullable String text, int most) {
        try {
            return PlainText.passage(field, text, most);
        } catch (Refusal refusal) {
            show(field, refusal);
            return null;
        }
    }

    <E extends Enum<E> & Coded> E choice(String field, @Nullable String code, Class<E> choices) {
        E first = choices.getEnumConstants()[0];
        E chosen = optionalChoice(field, code, choices);
        if (chosen == null && !errors.hasFieldErrors(prefix + field)) {
            show(field, Refusal.of(field, "choice.required"));
        }
        return chosen == null ? first : chosen;
    }

    <E extends Enum<E> & Coded> @Nullable E optionalChoice(String field, @Nullable String code, Class<E> choices) {
        if (code == null || code.isBlank()) {
            return null;
        }
        E chosen = Coded.of(choices, code).orElse(null);
        if (chosen == null) {
            show(field, Refusal.of(field, "choice.unknown"));
        }
        return chosen;
    }

    @Nullable Integer heads(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String figures = ungrouped(text.strip());
        if (!figures.matches("-?\\d{1,9}")) {
            show(field, Refusal.of(field, figures.contains(",") ? "number.whole.comma" : "number.whole"));
            return null;
        }
        return Integer.valueOf(figures);
    }

    @Nullable BigDecimal decimal(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String figures = ungrouped(text.strip().replaceAll("[\\s\\u00A0\\u202F]*%$", ""));
        if (!figures.matches("-?\\d{1,17}(\\.\\d{1,6})?")) {
            show(field, Refusal.of(field, figures.contains(",") ? "number.decimal.comma" : "number.decimal"));
            return null;
        }
        return new BigDecimal(figures);
    }

    /** Takes out what groups thousands, and nothing that could be meant otherwise: 1,500 becomes 1500, 1,5 stays. */
    private static String ungrouped(String number) {
        return GROUPED.matcher(number).matches() ? number.replaceAll("[,\\s\\u00A0\\u202F]", "") : number;
    }

    @Nullable KnownDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            KnownDate date = KnownDate.parse(text.strip()).orElse(null);
            if (date == null) {
                show(field, Refusal.of(field, "date.form"));
            }
            return date;
        } catch (Refusal refusal) {
            show(field, refusal);
            return null;
        }
    }

    /** A date that has to be there and to have come; any that nobody could have reached has not come yet. */
    @Nullable KnownDate dateThatCame(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            show(field, Refusal.of(field, "text.required"));
            return null;
        }
        try {
            return KnownDate.parse(text.strip()).orElseThrow(() -> Refusal.of(field, "date.form"));
        } catch (Refusal refusal) {
            boolean late = refusal.code().equals(KnownDate.TOO_LATE);
            show(field, late ? Refusal.of(field, "arrangement.stage.in-future") : refusal);
            return null;
        }
    }

    void show(String field, Refusal refusal) {
        FormErrors.show(errors, Refusal.of(prefix + field, refusal.code(), refusal.arguments()));
    }

    private String read(String field, Supplier<String> reading, String otherwise) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            show(field, refusal);
            return otherwise;
        }
    }
}
