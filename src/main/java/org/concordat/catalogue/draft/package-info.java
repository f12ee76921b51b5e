/** Frameworks while they are written: a draft is what may be wrong, a version what was checked and published. */
@NullMarked
package org.concordat.catalogue.draft;

import org.jspecify.annotations.NullMarked;
