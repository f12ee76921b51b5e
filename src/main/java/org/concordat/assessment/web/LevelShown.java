package org.concordat.assessment.web;

import org.concordat.readiness.Figures;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A level as a coloured figure.
 *
 * @param step the highest step that it has reached, 0 to 4, whose colour it has everywhere
 * @param text the figure, with one decimal if it is not whole
 */
record LevelShown(int step, String text) {

    static LevelShown of(double level) {
        return new LevelShown(Figures.step(level), Shown.level(level));
    }

    static @Nullable LevelShown orNull(@Nullable Double level) {
        return level == null ? null : of(level);
    }
}
