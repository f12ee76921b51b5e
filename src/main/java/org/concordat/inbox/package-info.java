/** What the product tells each person: other rooms tell it here, and the person reads it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "partnership"})
@NullMarked
package org.concordat.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
