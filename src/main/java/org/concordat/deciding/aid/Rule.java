package org.concordat.deciding.aid;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a matter: the first whose condition holds makes the recommendation.
 *
 * @param when null for the last rule, which always holds
 * @param closeTo the recommendation that was near, or null
 * @param closeBecause what would have tipped it; null without one
 */
public record Rule(
        @Nullable Map<String, List<String>> when,
        String recommend,
        String because,
        @Nullable String closeTo,
        @Nullable String closeBecause) {

    public Rule {
        Said.code(recommend);
        Said.text("because", because);
        Said.holds((closeTo == null) == (closeBecause == null), "close-to and close-because together");
    }

    Condition condition() {
        return Condition.of(when);
    }
}
