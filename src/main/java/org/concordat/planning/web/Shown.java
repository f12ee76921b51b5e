package org.concordat.planning.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/** How figures and dates of a plan are written. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Shown() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    static @Nullable String dayOrNull(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    /** Points of readiness to a tenth. */
    static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    static @Nullable String pointsOrNull(@Nullable Double points) {
        return points == null ? null : points(points);
    }

    /** Points for a day to a hundredth: they are small. */
    static @Nullable String perDayOrNull(@Nullable Double points) {
        return points == null ? null : String.format(Locale.ROOT, "%.2f", points);
    }

    /** Days without a needless nought. */
    static String days(BigDecimal days) {
        return days.signum() == 0 ? "0" : days.stripTrailingZeros().toPlainString();
    }

    /** A level to a tenth, whole ones without. */
    static String level(double level) {
        return level == Math.rint(level) ? Long.toString(Math.round(level)) : String.format(Locale.ROOT, "%.1f", level);
    }

    static String code(Band band) {
        return band.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
