package org.concordat.catalogue.mapping;

import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * A link that holds between two versions, in the direction in which something is offered.
 *
 * @param given the mechanism under which something was given
 * @param asked the mechanism under which it may be offered
 * @param condition when it holds; null for always
 */
public record Crossing(
        LinkId link,
        MechanismCode given,
        MechanismCode asked,
        Strength strength,
        String reason,
        @Nullable String condition,
        Way way) {}
