package org.concordat.assessment.web;

import java.time.ZoneId;
import org.concordat.assessment.AssessmentLine;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** An assessment in a list; its figures are there once it is closed. */
record ListedView(
        String id,
        String name,
        String framework,
        String asOf,
        String status,
        String mode,
        boolean published,
        boolean closed,
        String readiness,
        @Nullable String bounds,
        @Nullable String band,
        boolean provisional,
        boolean part,
        boolean voices,
        @Nullable String corrects,
        @Nullable String correctedBy,
        @Nullable String cancelled,
        long respondents,
        long submitted) {

    static ListedView of(AssessmentLine line, ZoneId zone) {
        return new ListedView(
                line.id().toString(),
                line.name(),
                line.framework().name(),
                Shown.day(line.asOf()),
                line.status().code(),
                line.mode().code(),
                line.publishedSource() != null,
                line.status() == AssessmentStatus.CLOSED,
                Shown.whole(line.readiness()),
                line.low() == null ? null : Shown.whole(line.low()) + " to " + Shown.whole(line.high()),
                line.band(),
                Boolean.TRUE.equals(line.provisional()),
                line.leftOut() > 0,
                line.voicesReason() != null,
                line.corrects() == null ? null : line.corrects().toString(),
                line.correctedBy() == null ? null : line.correctedBy().toString(),
                cancelled(line, zone),
                line.respondents(),
                line.submitted());
    }

    /** Such as: Cass, 3 Nov 2026: the contract ended. */
    private static @Nullable String cancelled(AssessmentLine line, ZoneId zone) {
        return line.cancelledAt() == null
                ? null
                : line.cancelledBy() + ", " + Shown.day(line.cancelledAt(), zone) + ": " + line.cancelledBecause();
    }
}
