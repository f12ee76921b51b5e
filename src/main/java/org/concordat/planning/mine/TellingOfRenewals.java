package org.concordat.planning.mine;

import java.util.Objects;
import java.util.UUID;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.PlanningEvent.PlanRenewed;
import org.concordat.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everyone who owns something open in a plan that it was led on. */
@Component
class TellingOfRenewals {

    private final ActionPlans plans;
    private final Actions actions;
    private final Inbox inbox;

    TellingOfRenewals(ActionPlans plans, Actions actions, Inbox inbox) {
        this.plans = plans;
        this.actions = actions;
        this.inbox = inbox;
    }

    @EventListener
    void renewed(PlanRenewed renewed) {
        ActionPlan plan =
                plans.findVisible(renewed.plan(), Visibility.EVERYTHING).orElseThrow(NotFound::new);
        actions.findByPlan(plan.id()).stream()
                .filter(action -> action.status().open())
                .map(Action::terms)
                .map(terms -> terms.owner())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(owner -> inbox.tell(Matter.PLAN_REGENERATED, notice(owner, plan)));
    }

    private static Notice notice(UUID owner, ActionPlan plan) {
        return new Notice(
                owner, plan.id().actionPlanId(), plan.arrangement(), plan.name(), "/plans/" + plan.id(), null);
    }
}
