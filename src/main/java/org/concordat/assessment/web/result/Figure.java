package org.concordat.assessment.web.result;

import java.util.Locale;
import org.concordat.shared.web.charts.Shown;
import org.jspecify.annotations.Nullable;

/** How figures that may be missing are written. */
final class Figure {

    /** Stands for what there is none of. */
    static final String NONE = "–";

    private Figure() {}

    static String whole(@Nullable Double figure) {
        return figure == null ? NONE : Shown.whole(figure);
    }

    static String tenths(@Nullable Double figure) {
        return figure == null ? NONE : Shown.tenths(figure);
    }

    static String exact(@Nullable Double figure) {
        return figure == null ? NONE : Shown.exact(figure);
    }

    static String plain(@Nullable Double figure) {
        return figure == null ? NONE : Shown.plain(figure);
    }

    /** A level as a chip shows it: whole, or with one decimal. */
    static String level(@Nullable Double level) {
        return level == null ? NONE : level == Math.rint(level) ? Shown.whole(level) : Shown.tenths(level);
    }

    /** The step of the ladder that a level has reached; null for none. */
    static @Nullable Integer step(@Nullable Double level) {
        return level == null ? null : Integer.valueOf((int) Math.floor(level + 1e-9));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
