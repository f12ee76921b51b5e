/** What was decided to do about the gaps: plans made from closed assessments, their actions and forecasts. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "inbox",
            "catalogue",
            "partnership",
            "readiness",
            "assessment",
            "assessment :: evidence",
            "assessment :: file",
            "assessment :: result"
        })
@NullMarked
package org.concordat.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
