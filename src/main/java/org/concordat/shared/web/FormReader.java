package org.concordat.shared.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Reads what was typed into a form, field by field, and puts every problem at its field, so that a person sees all of
 * them at once. What stands in for something unreadable is never kept, since a form with a problem is not saved.
 */
public class FormReader {

    private static final String UNREADABLE = "?";
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** Groups of three figures behind one sort of mark, a comma or a space; no number so written begins with 0. */
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}([,\\s\\u00A0\\u202F])\\d{3}(?:\\1\\d{3})*(?:\\.\\d+)?");

    private final BindingResult errors;
    private final String prefix;

    public FormReader(BindingResult errors) {
        this(errors, "");
    }

    private FormReader(BindingResult errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** The same for the fields of one row. */
    protected FormReader(FormReader form, String rows, int row) {
        this(form.errors, rows + "[" + row + "].");
    }

    /** The same for the fields of a part of the form. */
    public FormReader in(String part) {
        return new FormReader(errors, prefix + part + ".");
    }

    /** Puts together what was read; null when the form has a problem. */
    public <T> @Nullable T whole(Supplier<T> parts) {
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

    public String line(String field, @Nullable String text, int most) {
        return required(field, optionalLine(field, text, most), UNREADABLE);
    }

    public @Nullable String optionalLine(String field, @Nullable String text, int most) {
        return read(field, text, typed -> PlainText.optionalLine(field, typed, most));
    }

    public @Nullable String passage(String field, @Nullable String text, int most) {
        return read(field, text, typed -> PlainText.passage(field, typed, most));
    }

    public @Nullable Integer wholeNumber(String field, @Nullable String text) {
        return read(field, text, typed -> {
            String figures = ungrouped(typed);
            if (!figures.matches("-?\\d{1,9}")) {
                throw Refusal.of(field, figures.contains(",") ? "number.whole.comma" : "number.whole");
            }
            return Integer.valueOf(figures);
        });
    }

    public BigDecimal decimal(String field, @Nullable String text) {
        return required(field, optionalDecimal(field, text), BigDecimal.ONE);
    }

    /** A number with or without a fraction; a percent sign behind it is no harm. */
    public @Nullable BigDecimal optionalDecimal(String field, @Nullable String text) {
        return read(field, text, typed -> {
            String figures = ungrouped(typed.replaceAll("[\\s\\u00A0\\u202F]*%$", ""));
            if (!figures.matches("-?\\d{1,17}(\\.\\d{1,6})?")) {
                throw Refusal.of(field, figures.contains(",") ? "number.decimal.comma" : "number.decimal");
            }
            return new BigDecimal(figures);
        });
    }

    /** Takes out what groups thousands, and nothing that could be meant otherwise: 1,500 becomes 1500, 1,5 stays. */
    private static String ungrouped(String number) {
        return GROUPED.matcher(number).matches() ? number.replaceAll("[,\\s\\u00A0\\u202F]", "") : number;
    }

    public LocalDate day(String field, @Nullable String text) {
        return required(field, optionalDay(field, text), LocalDate.EPOCH);
    }

    /** A day as a date field sends it, or as pages show it. */
    public @Nullable LocalDate optionalDay(String field, @Nullable String text) {
        return read(field, text, typed -> {
            LocalDate day;
            try {
                day = WrittenDate.day(typed).orElseGet(() -> LocalDate.parse(typed));
            } catch (DateTimeException notADay) {
                throw Refusal.of(field, "date.unreadable");
            }
            if (day.getYear() < FIRST_YEAR) {
                throw Refusal.of(field, "date.year.too-early", FIRST_YEAR);
            }
            if (day.getYear() > LAST_YEAR) {
                throw Refusal.of(field, "date.year.too-late", LAST_YEAR);
            }
            return day;
        });
    }

    /** @param unknown why what is no id is refused: the same as for the id of something that is not there */
    public @Nullable UUID id(String field, @Nullable String text, String unknown) {
        return read(field, text, typed -> {
            try {
                return UUID.fromString(typed);
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.of(field, unknown);
            }
        });
    }

    /** What a field's text stands for; null for a field that was left empty, and for one that is refused. */
    protected final <T> @Nullable T read(String field, @Nullable String text, Function<String, @Nullable T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (Refusal refusal) {
            show(field, refusal);
            return null;
        }
    }

    /** What was read, which has to be there; a field that already has a problem is not asked for again. */
    protected final <T> T required(String field, @Nullable T read, String missing, T otherwise) {
        if (read == null && !errors.hasFieldErrors(prefix + field)) {
            show(field, Refusal.of(field, missing));
        }
        return read == null ? otherwise : read;
    }

    private <T> T required(String field, @Nullable T read, T otherwise) {
        return required(field, read, "text.required", otherwise);
    }

    public void show(String field, Refusal refusal) {
        FormErrors.show(errors, Refusal.of(prefix + field, refusal.code(), refusal.arguments()));
    }
}
