/** What programs read of everything, and nothing that they change: flat rows with ids to join by. Nobody leans on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "catalogue",
            "partnership",
            "readiness",
            "assessment",
            "assessment :: result",
            "planning"
        })
@NullMarked
package org.concordat.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
