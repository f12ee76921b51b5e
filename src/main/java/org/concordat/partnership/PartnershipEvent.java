package org.concordat.partnership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Something that happened to a partner or an arrangement, by someone, at some time. */
public sealed interface PartnershipEvent extends DomainEvent {

    /** Who did it; null for what came with a file. */
    @Nullable UUID by();

    /** When they did. */
    Instant at();

    /** A partner was recorded ({@code before} is null) or described anew. */
    record PartnerDescribed(
            PartnerId partner,
            @Nullable PartnerTerms before,
            PartnerTerms after,
            @Nullable UUID by,
            Instant at) implements PartnershipEvent {}

    /** A partner was retired or brought back. */
    record PartnerRetirement(
            PartnerId partner, boolean retired, @Nullable UUID by, Instant at) implements PartnershipEvent {}

    /** An arrangement was set up ({@code before} is null) or revised. */
    record ArrangementDescribed(
            ArrangementId arrangement,
            @Nullable Snapshot before,
            Snapshot after,
            @Nullable UUID by,
            Instant at) implements PartnershipEvent {}

    /** An arrangement came to another stage. */
    record StageMoved(
            ArrangementId arrangement,
            StageChange change,
            @Nullable UUID by,
            Instant at) implements PartnershipEvent {}

    /** An arrangement was retired or brought back. */
    record ArrangementRetirement(
            ArrangementId arrangement,
            boolean retired,
            @Nullable UUID by,
            Instant at) implements PartnershipEvent {}

    /** An arrangement with the parts in it, as they were at one moment. */
    record Snapshot(ArrangementTerms terms, List<ParticipationTerms> participations) {

        static Snapshot of(Arrangement arrangement) {
            return new Snapshot(
                    arrangement.terms(),
                    arrangement.participations().stream()
                            .map(Participation::terms)
                            .toList());
        }
    }
}
