package org.concordat.portfolio.map;

import org.jspecify.annotations.Nullable;

/**
 * What a group of arrangements comes to as a whole, on however many pages it stands.
 *
 * @param key the code of a kind, stage, tier or sector, or a partner's id; null for what has no lead partner
 * @param name the partner's name; null for any other grouping
 * @param assessed how many of the arrangements have a closed assessment
 * @param ready how many of these are ready or leading
 * @param median the median readiness; null where none has one
 */
public record Group(
        @Nullable String key,
        @Nullable String name,
        int arrangements,
        int assessed,
        int ready,
        @Nullable Double median) {}
