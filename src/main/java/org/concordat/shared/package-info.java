/** The open kernel: small words that every room uses, and nothing of any one room. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.concordat.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
