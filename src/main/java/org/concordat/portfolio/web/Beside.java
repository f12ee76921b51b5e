package org.concordat.portfolio.web;

import java.time.LocalDate;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.figure.Then;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What the figures were, beside what they are, as the page says it.
 *
 * @param assessed how many of the arrangements were assessed then
 * @param missing how many were not
 * @param readyChange with a sign, as all changes here; 0 for none
 * @param median what it was, or a dash
 * @param medianChange null where there is no telling
 */
public record Beside(
        LocalDate day,
        int assessed,
        int missing,
        int ready,
        String readyChange,
        String median,
        @Nullable String medianChange,
        int gates,
        String gatesChange,
        int fallenDue,
        int old,
        String oldChange) {

    static Beside of(Headline now, Then then) {
        return new Beside(
                then.day(),
                then.assessed(),
                now.shown() - then.assessed(),
                then.ready(),
                signed(now.ready() - then.ready()),
                Shown.whole(then.median()),
                Shown.change(then.median(), now.median()),
                then.gates(),
                signed(now.gates() - then.gates()),
                then.fallenDue(),
                then.old(),
                signed(now.old() - then.old()));
    }

    private static String signed(int change) {
        return change == 0 ? "0" : (change > 0 ? "+" : "−") + Math.abs(change);
    }
}
