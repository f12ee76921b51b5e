/** Plainly invented data in any amount, to see how the product behaves with much of it; only in the profile of that name. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "catalogue",
            "partnership",
            "readiness",
            "assessment",
            "assessment :: desk",
            "assessment :: evidence",
            "assessment :: sheet",
            "planning"
        })
@NullMarked
package org.concordat.generated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
