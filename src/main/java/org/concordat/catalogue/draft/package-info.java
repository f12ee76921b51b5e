/** Frameworks while they are written: a draft is what may be wrong, a version what was checked and published. */
@NamedInterface("draft")
@NullMarked
package org.concordat.catalogue.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
