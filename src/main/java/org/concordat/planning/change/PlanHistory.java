package org.concordat.planning.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.assessment.Signature;
import org.concordat.planning.Action;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Actions;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.PlanningEvent.ActionChanged;
import org.concordat.planning.change.PlanChange.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes actions in such a way that it can be taken back; every way of changing them goes through it. */
@Component
public class PlanHistory {

    private final ActionPlans plans;
    private final Actions actions;
    private final PlanChanges changes;
    private final ApplicationEventPublisher events;

    PlanHistory(ActionPlans plans, Actions actions, PlanChanges changes, ApplicationEventPublisher events) {
        this.plans = plans;
        this.actions = actions;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Changes actions of one plan that goes on, and keeps what was so before. A recurring one that is done now gets the next of
     * its kind.
     *
     * @return what can be taken back; empty when nothing but words were added, or nothing at all
     */
    public Optional<PlanChange> of(ChangeKind kind, List<Action> of, Signature by, Consumer<Action> change) {
        of.stream().map(Action::plan).distinct().forEach(plans::requireLiving);
        List<Changed> changed = new ArrayList<>();
        for (Action action : of) {
            ActionState before = action.state();
            int words = action.log().size();
            change.accept(action);
            ActionState after = action.state();
            if (!after.equals(before)) {
                changed.add(new Changed(action.id(), before, after));
            }
            if (!after.equals(before) || action.log().size() > words) {
                action.touch();
                events.publishEvent(new ActionChanged(action.id(), before, after, by.by(), by.at()));
            }
            if (before.status() != ActionStatus.DONE && after.status() == ActionStatus.DONE) {
                next(action, by);
            }
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.save(new PlanChange(of.get(0), kind, changed, by)));
    }

    private void next(Action done, Signature by) {
        if (done.details().everyMonths() != null && !actions.isFollowed(done.id())) {
            Action next = actions.save(done.again(actions.nextPosition(done.plan()), by));
            events.publishEvent(new ActionAdded(next.id(), next.state(), by.by(), by.at()));
        }
    }
}
