/** Workbooks with every figure, what it follows from, and the sums as formulas. */
@NullMarked
package org.concordat.reporting.workbook;

import org.jspecify.annotations.NullMarked;
