package org.concordat.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;

/** Dates written as pages show them, which people copy and type: 21 Nov 2026, or Nov 2026. */
public final class WrittenDate {

    private static final DateTimeFormatter DAY = format("d[ MMMM][ MMM] uuuu");
    private static final DateTimeFormatter MONTH = format("[MMMM ][MMM ]uuuu");

    private WrittenDate() {}

    /** Reads 21 Nov 2026, also with the whole name of the month; empty when the text is no such day. */
    public static Optional<LocalDate> day(String text) {
        return read(DAY, text, LocalDate::from);
    }

    /** Reads Nov 2026, also with the whole name of the month; empty when the text is no such month. */
    public static Optional<YearMonth> month(String text) {
        return read(MONTH, text, YearMonth::from);
    }

    private static <T> Optional<T> read(DateTimeFormatter format, String text, TemporalQuery<T> what) {
        try {
            return Optional.of(format.parse(text.strip().replaceAll("[\\s\\u00A0]+", " "), what));
        } catch (DateTimeException notSo) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
