/** The rules by which something needs attention, and what a person snoozed and why. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "partnership"})
@NullMarked
package org.concordat.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
