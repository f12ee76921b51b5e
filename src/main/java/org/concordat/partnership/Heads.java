package org.concordat.partnership;

import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** How many people there may be: not fewer than none, and not more than any employer has. */
final class Heads {

    private static final int LIMIT = 10_000_000;

    private Heads() {}

    static void require(String field, @Nullable Integer heads) {
        if (heads != null && (heads < 0 || heads > LIMIT)) {
            throw Refusal.of(field, "heads.out-of-range", LIMIT);
        }
    }
}
