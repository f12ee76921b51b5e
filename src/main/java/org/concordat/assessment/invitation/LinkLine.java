package org.concordat.assessment.invitation;

import java.time.Instant;
import java.util.UUID;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.RespondentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A link with what decides whether it lets its holder in, and to what.
 *
 * @param keptOut how many there are among those known here as its holder whom an administrator does not let in
 * @param former the sheet of the same person in an earlier assessment, as far as the link opens it; else null
 */
record LinkLine(
        RespondentId sheet,
        String name,
        RespondentStatus status,
        AssessmentStatus assessment,
        Instant expiresAt,
        @Nullable Instant endedAt,
        long keptOut,
        @Nullable UUID former) {

    LinkStanding standing(Instant at) {
        return LinkStanding.of(assessment, status, endedAt != null || keptOut > 0, !at.isBefore(expiresAt));
    }
}
