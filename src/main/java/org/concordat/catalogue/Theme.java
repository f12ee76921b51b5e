package org.concordat.catalogue;

import org.concordat.shared.ThemeCode;

/**
 * A thread that runs across the areas, such as risk.
 *
 * @param code its code, such as {@code risk}
 * @param name its name
 * @param about one sentence on what it gathers
 */
public record Theme(ThemeCode code, String name, String about) {}
