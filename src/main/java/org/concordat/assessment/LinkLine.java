package org.concordat.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link with what decides whether it lets its holder in. */
record LinkLine(
        RespondentId sheet,
        String name,
        RespondentStatus status,
        AssessmentStatus assessment,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    LinkStanding standing(Instant at) {
        return LinkStanding.of(assessment, status, endedAt != null, !at.isBefore(expiresAt));
    }
}
