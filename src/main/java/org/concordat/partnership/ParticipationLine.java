package org.concordat.partnership;

import org.jspecify.annotations.Nullable;

/** What a partner takes part in, as its page shows it. */
public record ParticipationLine(
        ArrangementId arrangement,
        String name,
        Kind kind,
        Stage stage,
        ParticipationRole role,
        @Nullable KnownDate since,
        @Nullable KnownDate until) {}
