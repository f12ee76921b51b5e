package org.concordat.readiness;

import org.concordat.shared.AreaCode;

/**
 * An area on a scorecard. An area without an applicable mechanism has none.
 *
 * @param weight {@code W(a)}
 * @param relevance {@code Σ w(m')} over its applicable mechanisms, by which its weight is shared out
 */
public record AreaScore(AreaCode area, double weight, double relevance, Reading reading, Verdict verdict) {}
