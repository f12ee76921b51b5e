/** What the directors of an arrangement think through with the deciding aids of the sources, and what they decide. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalogue", "partnership", "assessment"})
@NullMarked
package org.concordat.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
