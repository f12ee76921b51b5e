package org.concordat.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.concordat.shared.Refusal;
import org.concordat.shared.WrittenDate;

/**
 * A date as exactly as it is known: a day, a month or a year. A source's "2012" stays 2012 and is never shown as the
 * first of January.
 *
 * @param date the first day of what is known
 * @param precision how much of it is known
 */
@Embeddable
public record KnownDate(
        @Column(name = "known_on") LocalDate date,

        @Column(name = "known_precision") @Enumerated(EnumType.STRING)
        DatePrecision precision) {

    /** Why a date beyond what anyone plans is refused. */
    public static final String TOO_LATE = "date.year.too-late";

    private static final DateTimeFormatter DAY_LABEL = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_LABEL = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    public KnownDate {
        if (date.getYear() < FIRST_YEAR) {
            throw new Refusal("date.year.too-early", FIRST_YEAR);
        }
        if (date.getYear() > LAST_YEAR) {
            throw new Refusal(TOO_LATE, LAST_YEAR);
        }
        date = switch (precision) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** A date known to the day. */
    public static KnownDate day(LocalDate date) {
        return new KnownDate(date, DatePrecision.DAY);
    }

    /**
     * Reads {@code 2012}, {@code 2012-04} or {@code 2012-04-21}, and what a person reads, {@code Apr 2012} or {@code 21 Apr
     * 2012}; empty when the text is none of these.
     */
    public static Optional<KnownDate> parse(String text) {
        Optional<KnownDate> written = WrittenDate.day(text)
                .map(KnownDate::day)
                .or(() -> WrittenDate.month(text).map(month -> new KnownDate(month.atDay(1), DatePrecision.MONTH)));
        return written.isPresent() ? written : parseFigures(text);
    }

    private static Optional<KnownDate> parseFigures(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new KnownDate(Year.parse(text).atDay(1), DatePrecision.YEAR));
                case 7 -> Optional.of(new KnownDate(YearMonth.parse(text).atDay(1), DatePrecision.MONTH));
                case 10 -> Optional.of(day(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The first day that it may stand for. */
    public LocalDate earliest() {
        return date;
    }

    /** The last day that it may stand for. */
    public LocalDate latest() {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> YearMonth.from(date).atEndOfMonth();
            case YEAR -> Year.from(date).atMonth(12).atEndOfMonth();
        };
    }

    /** Whether every day that this may stand for comes before every day that the other may. */
    public boolean isSurelyBefore(KnownDate other) {
        return latest().isBefore(other.earliest());
    }

    /** As a person reads it: 21 Apr 2012, Apr 2012 or 2012. */
    public String label() {
        return switch (precision) {
            case DAY -> DAY_LABEL.format(date);
            case MONTH -> MONTH_LABEL.format(date);
            case YEAR -> Integer.toString(date.getYear());
        };
    }

    /** As {@link #parse} reads it: 2012-04-21, 2012-04 or 2012. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> date.toString();
            case MONTH -> YearMonth.from(date).toString();
            case YEAR -> Integer.toString(date.getYear());
        };
    }
}
