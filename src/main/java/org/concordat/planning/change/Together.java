package org.concordat.planning.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.assessment.Signature;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionState;
import org.concordat.planning.Actions;
import org.concordat.planning.change.Staffing.Known;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes several actions of a plan in one go: what was shown, in one change that can be taken back. */
@Service
public class Together {

    private final ActionPlans plans;
    private final Actions actions;
    private final Staffing staffing;
    private final PlanHistory history;
    private final Clock clock;

    Together(ActionPlans plans, Actions actions, Staffing staffing, PlanHistory history, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.staffing = staffing;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What would become of one action.
     *
     * @param refusal why it cannot be changed so; null when it can
     */
    public record Outcome(
            ActionId id,
            long version,
            String title,
            ActionState before,
            ActionState after,
            @Nullable Refusal refusal) {

        /** Whether anything about it would change. */
        public boolean changes() {
            return refusal == null && !after.equals(before);
        }
    }

    /** What would become of actions of a plan, in its order. Nothing is kept: a read-only transaction writes nothing. */
    @Transactional(readOnly = true)
    public List<Outcome> preview(Viewer viewer, ActionPlanId id, List<ActionId> chosen, Settings settings) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        Known known = staffing.known(plan.arrangement());
        Signature by = Signature.of(viewer, clock.instant());
        List<Outcome> outcomes = new ArrayList<>();
        for (Action action : chosen(id, chosen)) {
            ActionState before = action.state();
            Refusal refusal = null;
            try {
                known.apply(action, settings.of(action), by);
            } catch (Refusal no) {
                refusal = no;
            }
            outcomes.add(new Outcome(
                    action.id(),
                    action.version(),
                    action.title(),
                    before,
                    refusal == null ? action.state() : before,
                    refusal));
        }
        return outcomes;
    }

    /**
     * Changes them, all or none. Throws {@link StaleForm} when one of them is not as it was shown.
     *
     * @param shown the actions to change, each with the version that was shown
     */
    @Transactional
    public Optional<PlanChange> apply(Viewer viewer, ActionPlanId id, Map<ActionId, Long> shown, Settings settings) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Known known = staffing.known(plan.arrangement());
        Signature by = Signature.of(viewer, clock.instant());
        List<Action> chosen = chosen(id, List.copyOf(shown.keySet()));
        for (Action action : chosen) {
            StaleForm.unlessCurrent(Objects.requireNonNull(shown.get(action.id())), action.version());
        }
        return history.of(ChangeKind.TOGETHER, chosen, by, action -> known.apply(action, settings.of(action), by));
    }

    private List<Action> chosen(ActionPlanId id, List<ActionId> chosen) {
        List<Action> found = actions.findByPlan(id).stream()
                .filter(action -> chosen.contains(action.id()))
                .toList();
        if (found.size() != chosen.stream().distinct().count()) {
            throw new NotFound();
        }
        return found;
    }
}
