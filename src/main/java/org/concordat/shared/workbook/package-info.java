/** Workbooks of spreadsheet programs: what stands in one that comes in, as far as it can be trusted, and writing one. */
@NullMarked
package org.concordat.shared.workbook;

import org.jspecify.annotations.NullMarked;
