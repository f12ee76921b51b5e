package org.concordat.portfolio.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order the mechanisms of arrangements that are laid side by side stand. */
enum BesideSort {
    /** Those that are far apart first, each part as the framework has it. */
    FAR,
    /** By how far they are apart. */
    DIFFER,
    /** As the framework has them, by area. */
    FRAMEWORK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first for what is no sort. */
    static BesideSort of(@Nullable String code) {
        for (BesideSort sort : values()) {
            if (sort.code().equals(code)) {
                return sort;
            }
        }
        return FAR;
    }
}
