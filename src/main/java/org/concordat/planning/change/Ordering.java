package org.concordat.planning.change;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.assessment.Signature;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.Precedence;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what in a plan must come first. One at a time for a plan, so that two together make no circle. */
@Service
@Transactional
public class Ordering {

    private final ActionPlans plans;
    private final Actions actions;
    private final PlanHistory history;
    private final Clock clock;

    Ordering(ActionPlans plans, Actions actions, PlanHistory history, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.history = history;
        this.clock = clock;
    }

    /** Has an action wait for another of its plan. Throws {@link Refusal} where that one already has to wait for this. */
    public void wait(Viewer viewer, ActionId id, ActionId first) {
        Action action = toChange(viewer, id);
        List<ActionLine> all = actions.linesOf(action.plan());
        ActionLine other = all.stream()
                .filter(line -> line.id().equals(first))
                .findFirst()
                .orElseThrow(() -> Refusal.of("first", "action.after.unknown"));
        if (Precedence.of(actions.waitsOf(action.plan()), all).comesBefore(id, first)) {
            throw Refusal.of("first", first.equals(id) ? "action.after.itself" : "action.after.circle", other.title());
        }
        Set<ActionId> after = new HashSet<>(action.details().after());
        after.add(first);
        settle(viewer, action, after);
    }

    /** Has an action wait for another no longer. */
    public void waitNoMore(Viewer viewer, ActionId id, ActionId first) {
        Action action = toChange(viewer, id);
        Set<ActionId> after = new HashSet<>(action.details().after());
        if (!after.remove(first)) {
            throw new NotFound();
        }
        settle(viewer, action, after);
    }

    /** An action as it is once nobody else settles the order of its plan. */
    private Action toChange(Viewer viewer, ActionId id) {
        Visibility seen = Visibility.of(viewer);
        return actions.planOf(id, seen)
                .flatMap(plan -> plans.findToChange(plan, seen))
                .flatMap(plan -> actions.findVisible(id, seen))
                .orElseThrow(NotFound::new);
    }

    private void settle(Viewer viewer, Action action, Set<ActionId> after) {
        history.of(
                ChangeKind.ORDERED, List.of(action), Signature.of(viewer, clock.instant()), one -> one.waitFor(after));
    }
}
