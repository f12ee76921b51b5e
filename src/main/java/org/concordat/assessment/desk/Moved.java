package org.concordat.assessment.desk;

import org.jspecify.annotations.Nullable;

/**
 * What settling a mechanism did to the readiness, which nothing else changed in between. Each is null where nothing is rated,
 * and both while no figures may be shown.
 */
public record Moved(@Nullable Double before, @Nullable Double after) {

    static final Moved UNTOLD = new Moved(null, null);
}
