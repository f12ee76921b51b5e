package org.concordat.planning.placing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Actions;
import org.concordat.planning.change.ChangeKind;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanHistory;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the dates of a schedule: all that were shown, as they were shown, or none. */
@Service
@Transactional
public class TakingOver {

    private final ActionPlans plans;
    private final Actions actions;
    private final PlanHistory history;
    private final Clock clock;

    TakingOver(ActionPlans plans, Actions actions, PlanHistory history, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The dates that an action was shown with.
     *
     * @param version of the action when they were shown
     */
    public record Shown(
            ActionId action,
            long version,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {}

    /**
     * What came of it.
     *
     * @param change empty when the dates were so already, or nothing was taken over
     * @param overtaken titles of actions that were changed meanwhile: then nothing was taken over
     */
    public record Taken(Optional<PlanChange> change, List<String> overtaken) {}

    /**
     * Takes dates over, unless someone changed one of the actions since.
     *
     * @param most how many actions of one owner in a quarter they keep to, which the plan then keeps; null for any number
     */
    public Taken take(Viewer viewer, ActionPlanId id, List<Shown> shown, @Nullable Integer most) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Map<ActionId, Action> there =
                actions.findByPlan(plan.id()).stream().collect(Collectors.toMap(Action::id, Function.identity()));
        List<String> overtaken = new ArrayList<>();
        List<Action> changing = new ArrayList<>();
        for (Shown each : shown) {
            Action action = there.get(each.action());
            if (action == null) {
                throw new NotFound();
            }
            changing.add(action);
            if (action.version() != each.version()
                    || !action.status().open()
                    || action.details().fixedDates()) {
                overtaken.add(action.title());
            }
        }
        if (!overtaken.isEmpty()) {
            return new Taken(Optional.empty(), overtaken);
        }
        Map<ActionId, Shown> dates =
                shown.stream().collect(Collectors.toMap(Shown::action, Function.identity(), (one, other) -> one));
        Signature by = Signature.of(viewer, clock.instant());
        plan.keepToMost(most);
        return new Taken(
                history.of(
                        ChangeKind.SCHEDULED,
                        changing.stream().distinct().toList(),
                        by,
                        action -> settle(action, dates)),
                List.of());
    }

    private static void settle(Action action, Map<ActionId, Shown> dates) {
        Shown now = dates.get(action.id());
        ActionTerms terms = action.terms();
        if (now != null) {
            action.settle(
                    new ActionTerms(
                            terms.ownerName(),
                            terms.owner(),
                            terms.partner(),
                            terms.effortDays(),
                            now.start(),
                            now.due()),
                    action.details());
        }
    }
}
