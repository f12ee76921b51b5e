package org.concordat.catalogue;

import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * How a support tier moves the targets.
 *
 * @param change levels up or down
 * @param theme only the mechanisms of this theme, or null for all
 * @param fromStage only from this stage of the arrangement's life on, or null for all
 */
public record TierRule(
        int change, @Nullable ThemeCode theme, @Nullable String fromStage) {}
