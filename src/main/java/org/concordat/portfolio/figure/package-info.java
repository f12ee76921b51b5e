/** The five figures of a portfolio: what they are, what they were on an earlier day, and what lies behind them. */
@NullMarked
package org.concordat.portfolio.figure;

import org.jspecify.annotations.NullMarked;
