package org.concordat.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as lists show it. The figures are there once it is closed.
 *
 * @param publishedSource the report that it was read from, or null
 * @param readiness 0 to 100, in full precision
 * @param band the band's code
 * @param respondents how many people were asked
 * @param submitted how many of them handed their answers in
 */
public record AssessmentLine(
        AssessmentId id,
        String name,
        LocalDate asOf,
        AssessmentStatus status,
        Mode mode,
        @Nullable String publishedSource,
        @Nullable Double readiness,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String band,
        @Nullable Boolean provisional,
        long respondents,
        long submitted) {}
