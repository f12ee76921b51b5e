/** What was done between two assessments, what it was expected to gain, and what moved. */
@NullMarked
package org.concordat.planning.lookback;

import org.jspecify.annotations.NullMarked;
