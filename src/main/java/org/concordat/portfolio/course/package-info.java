/** How a portfolio came to stand where it does. */
@NullMarked
package org.concordat.portfolio.course;

import org.jspecify.annotations.NullMarked;
