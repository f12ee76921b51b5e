/** What dashboards ask across arrangements; read only, and nobody leans on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "attention",
            "catalogue",
            "partnership",
            "readiness",
            "assessment",
            "assessment :: evidence",
            "assessment :: result",
            "assessment :: shown",
            "planning",
            "planning :: consent",
            "planning :: outlook",
            "views"
        })
@NullMarked
package org.concordat.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
