/** One look at one arrangement against one published version: answers, agreed levels, closing, the kept scorecard. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "catalogue", "partnership", "partnership :: sample", "readiness"})
@NullMarked
package org.concordat.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
