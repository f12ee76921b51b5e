/** A few arrangements, laid side by side. */
@NullMarked
package org.concordat.portfolio.beside;

import org.jspecify.annotations.NullMarked;
