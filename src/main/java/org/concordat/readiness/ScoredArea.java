package org.concordat.readiness;

import org.concordat.shared.AreaCode;

/**
 * An area, as it is scored.
 *
 * @param weight {@code W(a)}, above 0; only its proportion to the other areas' weights matters
 */
public record ScoredArea(AreaCode code, double weight) {

    public ScoredArea {
        Check.positive(weight, "The weight of area " + code);
    }
}
