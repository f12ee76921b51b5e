package org.concordat.portfolio.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day since which it is told what changed.
 *
 * @param said as an address says it: a span such as {@code year}, which goes on with today, or a day; empty for what is usual
 */
public record Since(LocalDate day, String said) {

    /** How far back one may look at a click. */
    public enum Span {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        LocalDate before(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    private static final Span USUAL = Span.QUARTER;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** What an address says; a quarter ago for nothing, and for what is no day before today. */
    public static Since of(@Nullable String text, LocalDate today) {
        String said = text == null ? "" : text.strip();
        return span(said)
                .map(span -> new Since(span.before(today), said))
                .or(() -> day(said, today).map(day -> new Since(day, said)))
                .orElseGet(() -> new Since(USUAL.before(today), ""));
    }

    private static Optional<Span> span(String said) {
        return Arrays.stream(Span.values())
                .filter(span -> span.code().equals(said))
                .findFirst();
    }

    private static Optional<LocalDate> day(String said, LocalDate today) {
        if (!said.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said)).filter(day -> day.isBefore(today) && !day.isBefore(FIRST));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public static List<String> spans() {
        return Arrays.stream(Span.values()).map(Span::code).toList();
    }

    /** Whether that span is looked back over, or a day was chosen that is as far back. */
    public boolean spans(String code, LocalDate today) {
        return span(code).map(span -> span.before(today).equals(day)).orElse(false);
    }
}
