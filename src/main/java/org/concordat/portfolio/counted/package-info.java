/** Which assessments the figures of a portfolio are made of. */
@NullMarked
package org.concordat.portfolio.counted;

import org.jspecify.annotations.NullMarked;
