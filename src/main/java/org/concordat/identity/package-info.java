/** Who is asking and what they may do: people, their roles, sign-in and the security rules. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.concordat.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
