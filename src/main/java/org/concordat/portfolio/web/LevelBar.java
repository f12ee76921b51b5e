package org.concordat.portfolio.web;

import org.concordat.portfolio.MechanismAcross.Count;
import org.concordat.portfolio.MechanismAcross.Step;
import org.jspecify.annotations.Nullable;

/**
 * At how many arrangements a mechanism stands at a level, as a bar.
 *
 * @param level the figure of the step, for its colour; null for what is none
 * @param width in percent of the drawing; the longest takes all of it
 * @param href the list of those arrangements; null when there are none
 */
public record LevelBar(
        String code,
        @Nullable Integer level,
        int arrangements,
        long width,
        @Nullable String href,
        boolean chosen) {

    /** @param path the mechanism's page */
    static LevelBar of(Count count, int most, String path, @Nullable Step chosen, Choices choices) {
        Step step = count.step();
        return new LevelBar(
                step.code(),
                step.ordinal() <= Step.LEVEL_4.ordinal() ? step.ordinal() : null,
                count.arrangements(),
                count.arrangements() == 0 ? 0 : Math.max(1, Math.round(100.0 * count.arrangements() / most)),
                count.arrangements() == 0 ? null : choices.to(path, "level", step.code()) + "#where",
                step == chosen);
    }
}
