/** Finds partners, arrangements, mechanisms and actions by their words, of those that the viewer may see. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "partnership", "catalogue"})
@NullMarked
package org.concordat.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
