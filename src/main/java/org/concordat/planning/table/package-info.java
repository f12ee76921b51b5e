/** A plan as a table: taken along as a workbook or as text, and a workbook taken back in. */
@NullMarked
package org.concordat.planning.table;

import org.jspecify.annotations.NullMarked;
