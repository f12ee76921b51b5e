package org.concordat.deciding;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a director settles on.
 *
 * @param choices what is decided, by the codes of the matters
 * @param effective the day from which it holds
 * @param carryOver the version of the arrangement that the decision is carried over to; null not to carry it over
 */
public record DecisionTerms(
        Map<String, String> choices,
        @Nullable String reason,
        LocalDate effective,
        @Nullable Long carryOver) {}
