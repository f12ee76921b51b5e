package org.concordat.shared.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is reckoned from others.
 *
 * @param expression without the sign before it; never of what people typed
 * @param result what it comes to, for who reads without reckoning; null where it comes to an empty text
 */
public record Formula(String expression, @Nullable BigDecimal result) {}
