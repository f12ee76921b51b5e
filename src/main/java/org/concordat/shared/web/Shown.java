package org.concordat.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How figures, days and times are written for people: halves go up, as the method says, figures never lose their dot,
 * and a dash stands for a figure that there is none of.
 */
public final class Shown {

    /** Stands for what there is none of. */
    public static final String NONE = "–";

    /** What binary fractions may lose on the way to an edge or a half. */
    public static final double HAIR = 1e-9;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Shown() {}

    /** A whole number: 69.5 is 70. */
    public static String whole(@Nullable Double figure) {
        return decimals(figure, 0);
    }

    /** What changed in whole points, of what is shown, so that nobody reckons it otherwise; null where one is missing. */
    public static @Nullable String change(@Nullable Double then, @Nullable Double now) {
        if (then == null || now == null) {
            return null;
        }
        int points = Integer.parseInt(whole(now)) - Integer.parseInt(whole(then));
        return points == 0 ? "0" : (points > 0 ? "+" : "−") + Math.abs(points);
    }

    /** One decimal. */
    public static String tenths(@Nullable Double figure) {
        return decimals(figure, 1);
    }

    /** Two decimals, for what is small. */
    public static String hundredths(@Nullable Double figure) {
        return decimals(figure, 2);
    }

    /** The first four decimals: what the explanations reckon with. */
    public static String exact(@Nullable Double figure) {
        return decimals(figure, 4);
    }

    /** As many of four decimals as it takes: 3, 2.5, 0.3333. */
    public static String plain(@Nullable Double figure) {
        String exact = exact(figure).replaceFirst("0+$", "");
        return exact.endsWith(".") ? exact.substring(0, exact.length() - 1) : exact;
    }

    /** A level of the ladder, or what lies between two: a whole one without a decimal, any other with one. */
    public static String level(@Nullable Double level) {
        return level != null && level == Math.rint(level) ? whole(level) : tenths(level);
    }

    /** Days of work, without a needless nought: 3, 2.5. */
    public static String effort(BigDecimal days) {
        return days.signum() == 0 ? "0" : days.stripTrailingZeros().toPlainString();
    }

    /** An amount of money with its thousands grouped, and hundredths where there are any: 12,500 or 12,500.50. */
    public static String money(BigDecimal amount) {
        return String.format(Locale.ENGLISH, amount.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f", amount);
    }

    /** 21 Nov 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day where its year is plain from what stands around it. */
    public static String dayAndMonth(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /** 21 Nov 2026. */
    public static String day(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** 21 Nov 2026, 14:05. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** 14:05. */
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** Bytes as people say them: 340 KB. */
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        return bytes < 1024 * 1024
                ? Math.round(bytes / 1024.0) + " KB"
                : String.format(Locale.UK, "%.1f MB", bytes / 1024.0 / 1024.0);
    }

    private static String decimals(@Nullable Double figure, int places) {
        // The figures shown are never below 0, so half up is the same as the method's halves upwards.
        return figure == null
                ? NONE
                : BigDecimal.valueOf(figure + HAIR)
                        .setScale(places, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
