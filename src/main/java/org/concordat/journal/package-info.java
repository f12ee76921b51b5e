/** Who did what, when: written with every change, added to and never changed, and chained so that it can be checked. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.concordat.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
