/** The published portfolio that comes with the product: what its files say, and how they are taken in. */
@NamedInterface("sample")
@NullMarked
package org.concordat.partnership.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
