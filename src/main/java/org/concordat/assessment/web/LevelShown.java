package org.concordat.assessment.web;

import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A level as a coloured figure.
 *
 * @param step the step whose colour it has, 0 to 4
 * @param text the figure, with one decimal if it is not whole
 */
record LevelShown(int step, String text) {

    static LevelShown of(double level) {
        return new LevelShown((int) Math.floor(level + 0.5), Shown.level(level));
    }

    static @Nullable LevelShown orNull(@Nullable Double level) {
        return level == null ? null : of(level);
    }
}
