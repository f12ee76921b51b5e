/** The scoring engine: records in, a scorecard out; plain Java that knows no database, no clock and no framework. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.concordat.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
