/**
 * What was decided to do about the gaps: plans made from closed assessments, and their actions. Here are the two and what
 * lists show of them; {@code renewal} fills plans, {@code change} is how people change them, {@code outlook} says where they
 * lead and {@code placing} when what is to be done.
 */
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
