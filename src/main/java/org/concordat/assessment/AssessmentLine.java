package org.concordat.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.catalogue.VersionSummary;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as lists show it. The figures are there once it is closed.
 *
 * @param framework the version that it is held against
 * @param publishedSource the report that it was read from, or null
 * @param voicesReason why not all partners have the same voice; null when they have
 * @param readiness 0 to 100, in full precision
 * @param band the band's code
 * @param leftOut how many areas of the framework it does not ask about
 * @param corrects the closed assessment that it stands in place of, or null
 * @param correctedBy the closed assessment that stands in its place, or null
 * @param cancelledBy who gave it up; null unless it was
 * @param cancelledAt when
 * @param cancelledBecause why
 * @param respondents how many people were asked
 * @param submitted how many of them handed their answers in
 */
public record AssessmentLine(
        AssessmentId id,
        String name,
        VersionSummary framework,
        LocalDate asOf,
        AssessmentStatus status,
        Mode mode,
        @Nullable String publishedSource,
        @Nullable String voicesReason,
        @Nullable Double readiness,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String band,
        @Nullable Boolean provisional,
        int leftOut,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBecause,
        long respondents,
        long submitted) {

    /** Whether the standing of its arrangement can be read from it: closed, of the whole framework, corrected by none. */
    public boolean stands() {
        return status == AssessmentStatus.CLOSED && leftOut == 0 && correctedBy == null;
    }
}
