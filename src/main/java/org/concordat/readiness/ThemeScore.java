package org.concordat.readiness;

import org.concordat.shared.ThemeCode;

/**
 * A theme on a scorecard. A theme without an applicable mechanism has none.
 *
 * @param verdict never capped and never provisional: gates belong to areas and to the whole, not to themes
 */
public record ThemeScore(ThemeCode theme, Reading reading, Verdict verdict) {}
