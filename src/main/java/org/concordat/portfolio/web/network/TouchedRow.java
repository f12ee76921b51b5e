package org.concordat.portfolio.web.network;

import org.concordat.portfolio.network.Failure.Touched;
import org.concordat.portfolio.network.Failure.Way;
import org.concordat.readiness.Figures;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement that a failure would touch, as a table shows it.
 *
 * @param step the step of the level at which the partners have agreed what they do then; null while it is not known
 * @param way the key of what that says
 */
record TouchedRow(
        Touched touched,
        @Nullable Integer step,
        String level,
        @Nullable String lost,
        String way,
        @Nullable String href) {

    static TouchedRow of(Touched touched) {
        Way way = touched.way();
        if (way == null) {
            return new TouchedRow(touched, null, Shown.NONE, null, "failure.way.unknown", null);
        }
        Double level = way.level();
        return new TouchedRow(
                touched,
                level == null ? null : Figures.step(level),
                Shown.level(level),
                way.lost() > 0 ? Shown.tenths(way.lost()) : null,
                says(way),
                "/assessments/" + way.assessment() + "/result");
    }

    private static String says(Way way) {
        if (way.level() == null) {
            return way.applies() ? "failure.way.unrated" : "failure.way.aside";
        }
        return way.agreed() ? "failure.way.agreed" : way.gate() ? "failure.way.gate" : "failure.way.open";
    }
}
