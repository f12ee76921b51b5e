package org.concordat.planning.placing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Precedence;
import org.concordat.planning.outlook.Prospects;
import org.concordat.readiness.Scorecard;

/**
 * What a schedule is made from.
 *
 * @param plan the plan and what it stands on
 * @param waits what must come first
 * @param shares days by partner, of actions that several partners do
 * @param sources who sees to each action, and where it comes from
 * @param partners who takes part in the arrangement, in the order shown
 * @param people who can own an action of the arrangement
 * @param capacities the days that they said they can give
 */
record ScheduleGround(
        Prospects.Ground plan,
        List<Precedence.Wait> waits,
        Map<ActionId, Map<PartnerId, BigDecimal>> shares,
        Map<ActionId, ScheduledActions.Source> sources,
        List<PartnerId> partners,
        Set<UUID> people,
        Map<PartnerId, PlanCapacity> capacities) {

    List<ActionLine> actions() {
        return plan.actions();
    }

    /** Whether an action is someone’s who may not see the arrangement any more. */
    boolean ownerLeft(ActionLine action) {
        ScheduledActions.Source source = sources.get(action.id());
        return source != null && source.owner() != null && !people.contains(source.owner());
    }

    Scorecard card() {
        return plan.card();
    }
}
