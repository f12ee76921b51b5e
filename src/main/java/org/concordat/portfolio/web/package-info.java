/** The pages of this room. */
@NullMarked
package org.concordat.portfolio.web;

import org.jspecify.annotations.NullMarked;
