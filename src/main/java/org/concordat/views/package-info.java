/** What people want the portfolio to show again, each under a name and at an address that they can give away. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalogue", "partnership"})
@NullMarked
package org.concordat.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
