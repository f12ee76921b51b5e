/** How a room describes to the journal what it keeps, so that the journal need not know any room. */
@NullMarked
package org.concordat.shared.journal;

import org.jspecify.annotations.NullMarked;
