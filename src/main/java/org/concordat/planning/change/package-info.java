/** Every way in which people change actions: one by one, several together, what comes first; and taking it back. */
@NullMarked
package org.concordat.planning.change;

import org.jspecify.annotations.NullMarked;
