/** Which mechanisms of two frameworks cover the same ground, so that what was given under one may be offered under another. */
@NamedInterface("mapping")
@NullMarked
package org.concordat.catalogue.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
