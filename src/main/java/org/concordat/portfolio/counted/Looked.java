package org.concordat.portfolio.counted;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment, and why it counts or does not.
 *
 * @param instead the one that counts in its place; null where there is none
 * @param insteadAsOf the day that this one speaks of
 */
public record Looked(
        UUID assessment,
        String name,
        UUID arrangement,
        String arrangementName,
        LocalDate asOf,
        int version,
        boolean closed,
        Why why,
        @Nullable UUID instead,
        @Nullable LocalDate insteadAsOf) {}
