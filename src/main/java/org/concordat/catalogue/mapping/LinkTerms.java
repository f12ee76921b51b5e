package org.concordat.catalogue.mapping;

import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a link says.
 *
 * @param condition when it holds; null where it does for any arrangement that both frameworks are used on
 * @param forth what of the first mechanism may be offered under the second; null where nothing may
 * @param back the same the other way round
 */
public record LinkTerms(
        Strength strength,
        String reason,
        @Nullable String condition,
        @Nullable Way forth,
        @Nullable Way back) {

    public LinkTerms {
        reason = PlainText.requiredPassage("reason", reason, 600);
        condition = PlainText.passage("condition", condition, 300);
        if (forth == null && back == null) {
            throw Refusal.of("forthLacks", "link.way.missing");
        }
        within("forthLevels", forth, strength);
        within("backLevels", back, strength);
    }

    private static void within(String field, @Nullable Way way, Strength strength) {
        if (way == null) {
            return;
        }
        try {
            way.requireWithin(strength);
        } catch (Refusal above) {
            throw Refusal.of(field, above.code(), above.arguments());
        }
    }
}
