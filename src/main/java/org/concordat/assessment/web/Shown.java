package org.concordat.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concordat.readiness.Figures;
import org.jspecify.annotations.Nullable;

/** How figures, days and times are written for people. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Shown() {}

    /**
     * A level as a coloured figure.
     *
     * @param step the step whose colour it has, 0 to 4
     * @param text the figure, with one decimal if it is not whole
     */
    record LevelShown(int step, String text) {}

    static @Nullable LevelShown level(@Nullable Double level) {
        return level == null ? null : new LevelShown((int) Math.floor(level + 0.5), levelText(level));
    }

    static String levelText(double level) {
        double rounded = Math.round(level * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }

    /** A score from 0 to 100 as a whole number; a dash where there is none. */
    static String score(@Nullable Double figure) {
        return figure == null ? "–" : Long.toString(Figures.whole(figure));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
