package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/**
 * A closed assessment, as a trend shows it.
 *
 * @param readiness null when nothing was rated
 */
public record Past(
        UUID arrangement,
        UUID assessment,
        LocalDate asOf,
        @Nullable Double readiness,
        Band band) {}
