package org.concordat.planning.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.OwnAction;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.change.Staffing.Known;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes actions one by one, and adds those that people think of themselves. */
@Service
@Transactional
public class Changing {

    private final ActionPlans plans;
    private final Actions actions;
    private final Footings footings;
    private final Staffing staffing;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changing(
            ActionPlans plans,
            Actions actions,
            Footings footings,
            Staffing staffing,
            PlanHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.footings = footings;
        this.staffing = staffing;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes who does an action, how much work it is and by when, and records how far it has come. Throws
     * {@link StaleForm} when someone else saved since {@code version}.
     *
     * @return what can be taken back; empty when nothing but words were added, or nothing at all
     */
    public Optional<PlanChange> change(Viewer viewer, ActionId id, long version, ActionChange change) {
        Action action = actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        StaleForm.unlessCurrent(version, action.version());
        Signature by = Signature.of(viewer, clock.instant());
        Known known = staffing.known(action.arrangement());
        return history.of(ChangeKind.EDITED, List.of(action), by, one -> known.apply(one, change, by));
    }

    /** Adds an action of one's own at the end of a plan. */
    public ActionId add(Viewer viewer, ActionPlanId id, OwnAction own, ActionTerms terms, ActionDetails details) {
        return add(viewer, id, List.of(new Wanted(own, terms, details))).get(0);
    }

    /** An action that someone wants to add. */
    public record Wanted(OwnAction own, ActionTerms terms, ActionDetails details) {}

    /** Adds several, in this order, all or none. */
    public List<ActionId> add(Viewer viewer, ActionPlanId id, List<Wanted> wanted) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        FrameworkDocument framework = footings.framework(plan);
        Known known = staffing.known(plan.arrangement());
        Signature by = Signature.of(viewer, clock.instant());
        int position = actions.nextPosition(id);
        List<ActionId> added = new ArrayList<>();
        for (Wanted one : wanted) {
            if (framework.mechanism(one.own().mechanism()).isEmpty()) {
                throw Refusal.of("mechanism", "action.mechanism.unknown");
            }
            known.require(one.terms(), one.details());
            Action action = actions.save(new Action(plan, position++, one.own(), one.terms(), one.details(), by));
            events.publishEvent(new ActionAdded(action.id(), action.state(), by.by(), by.at()));
            added.add(action.id());
        }
        return added;
    }

    /**
     * Counts the costs of a plan in another currency. Throws {@link Refusal} where a cost is kept, since sums are not converted,
     * and {@link StaleForm} when someone else changed the plan since {@code version}.
     */
    public void countIn(Viewer viewer, ActionPlanId id, long version, @Nullable String currency) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        StaleForm.unlessCurrent(version, plan.version());
        String other = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
        long costs = actions.withCost(id);
        if (costs > 0 && !other.equals(plan.currency())) {
            throw Refusal.of("currency", "plan.currency.costs", costs, plan.currency());
        }
        plan.countIn(other);
    }
}
