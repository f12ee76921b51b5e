/** Answers brought home from a workshop as a table: read, looked at, taken whole or not at all. */
@NamedInterface("table")
@NullMarked
package org.concordat.assessment.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
