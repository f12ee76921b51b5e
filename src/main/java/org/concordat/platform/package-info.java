/** Where the product stands: the database that starts itself, the folder its data lives in, the start-up banner. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.concordat.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
