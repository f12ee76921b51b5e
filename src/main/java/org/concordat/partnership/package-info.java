/** Partners, the arrangements they take part in, and how those move through their stages. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.concordat.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
