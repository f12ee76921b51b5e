package org.concordat.planning;

import java.time.Instant;
import java.util.UUID;
import org.concordat.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Something that happened to a plan or an action, by someone, at some time. */
public sealed interface PlanningEvent extends DomainEvent {

    /** Who did it; null for what came with a file. */
    @Nullable UUID by();

    /** When they did. */
    Instant at();

    /** A plan was made or led on from an assessment; so many actions were put in. */
    record PlanRenewed(
            ActionPlanId plan, int added, @Nullable UUID by, Instant at) implements PlanningEvent {}

    /** Someone added an action to a plan. */
    record ActionAdded(
            ActionId action, ActionState after, @Nullable UUID by, Instant at) implements PlanningEvent {}

    /** An action was changed. */
    record ActionChanged(
            ActionId action,
            ActionState before,
            ActionState after,
            @Nullable UUID by,
            Instant at) implements PlanningEvent {}
}
