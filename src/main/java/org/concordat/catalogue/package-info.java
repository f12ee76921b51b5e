/** The frameworks that partnerships are assessed against: areas, mechanisms, levels, ideas and rules, by version. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.concordat.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
