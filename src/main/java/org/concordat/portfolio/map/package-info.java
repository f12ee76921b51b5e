/** The rows of the map: which arrangements a page of it shows, in which order and in which groups. */
@NullMarked
package org.concordat.portfolio.map;

import org.jspecify.annotations.NullMarked;
