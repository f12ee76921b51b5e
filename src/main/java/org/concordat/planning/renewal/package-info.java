/** What there is to do about what an assessment found, and how a plan goes on from one assessment to the next. */
@NullMarked
package org.concordat.planning.renewal;

import org.jspecify.annotations.NullMarked;
