/** The pages about one partner, and about all of them together. */
@NullMarked
package org.concordat.portfolio.web.network;

import org.jspecify.annotations.NullMarked;
