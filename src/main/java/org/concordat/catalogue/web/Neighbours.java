package org.concordat.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes before and after something in the order of the framework.
 *
 * @param before what comes before it, or null for the first
 * @param after what comes after it, or null for the last
 */
record Neighbours<T>(@Nullable T before, @Nullable T after) {

    static <T> Neighbours<T> of(T one, List<T> all) {
        int at = all.indexOf(one);
        return new Neighbours<>(at > 0 ? all.get(at - 1) : null, at + 1 < all.size() ? all.get(at + 1) : null);
    }
}
