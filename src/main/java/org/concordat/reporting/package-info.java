/**
 * What is taken to a board on paper or into a spreadsheet: packs, scorecards and workbooks. It reads what other rooms keep,
 * and keeps itself nothing but what people asked for and what was made of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "catalogue",
            "partnership",
            "readiness",
            "assessment",
            "assessment :: result",
            "assessment :: shown",
            "planning",
            "planning :: outlook",
            "portfolio"
        })
@NullMarked
package org.concordat.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
