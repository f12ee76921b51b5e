package org.concordat.partnership;

import org.jspecify.annotations.Nullable;

/**
 * An arrangement as lists show it.
 *
 * @param partners how many partners take or took part
 * @param publishedSource the published source that it was read from, or null
 */
public record ArrangementLine(
        ArrangementId id,
        String name,
        Kind kind,
        SupportTier tier,
        Stage stage,
        KnownDate stageFrom,
        @Nullable Integer staffInScope,
        @Nullable KnownDate starts,
        @Nullable KnownDate ends,
        @Nullable String publishedSource,
        long partners) {}
