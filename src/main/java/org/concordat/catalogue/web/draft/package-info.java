/** The catalogue desk: the pages on which administrators write frameworks. */
@NullMarked
package org.concordat.catalogue.web.draft;

import org.jspecify.annotations.NullMarked;
