package org.concordat.reporting.pack;

import java.util.List;
import org.concordat.shared.web.charts.Trend;
import org.jspecify.annotations.Nullable;

/**
 * The two pages of an arrangement.
 *
 * @param id its place in the pack, for links within it
 * @param found what its latest closed assessment found; null when it has none
 * @param plan null when nobody made one
 */
public record Spread(
        String id,
        String name,
        String kind,
        String stage,
        String tier,
        boolean published,
        @Nullable Found found,
        @Nullable Since since,
        @Nullable Trend trend,
        @Nullable Plan plan) {

    /** The change since the look before. */
    public record Since(String points, String day) {}

    /**
     * What is to be done.
     *
     * @param next the first of what is open
     * @param more how many are open besides
     * @param forecast the readiness if all of it is done; null when that is not known
     */
    public record Plan(
            long open,
            long overdue,
            List<Next> next,
            long more,
            @Nullable String forecast,
            @Nullable String band) {}

    /** An action. */
    public record Next(
            String title,
            String code,
            @Nullable String who,
            @Nullable String gain,
            String days,
            String due,
            boolean overdue) {}
}
