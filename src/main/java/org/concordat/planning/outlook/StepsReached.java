package org.concordat.planning.outlook;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Step;
import org.concordat.readiness.Figures;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;

/**
 * The levels that mechanisms stand at when some actions of a plan are done.
 *
 * <p>A step counts as reached when it has actions that were not dropped, all of these are done, and every step below it,
 * from the level found, is reached. So a step whose actions were all dropped is not reached, nor is anything above it; a
 * mechanism without a level stays without one, since doing something is not yet knowing where one stands; and an action
 * that serves no level moves nothing. What was done before the assessment counts for nothing here: the levels found have it.
 */
public final class StepsReached<S extends Step> {

    private record Rung(MechanismCode mechanism, int level) {}

    private final Scorecard kept;
    private final Map<Rung, List<S>> serving;

    /**
     * @param kept the scorecard of the assessment that the plan stands on
     * @param actions every action of the plan
     */
    public StepsReached(Scorecard kept, List<? extends S> actions) {
        this.kept = kept;
        this.serving = actions.stream()
                .filter(action ->
                        action.raisesTo() != null && action.status() != ActionStatus.DROPPED && !action.measured())
                .collect(groupingBy(StepsReached::rung));
    }

    private static Rung rung(Step action) {
        Integer level = action.raisesTo();
        return new Rung(action.mechanism(), level == null ? 0 : level);
    }

    /** Where every mechanism that has a level stands when these actions are done. */
    Map<MechanismCode, Double> levels(Predicate<? super S> done) {
        Map<MechanismCode, Double> levels = new HashMap<>();
        for (MechanismScore score : kept.mechanisms()) {
            Double level = score.level();
            if (level != null) {
                levels.put(score.code(), reached(score.code(), level, done));
            }
        }
        return levels;
    }

    private double reached(MechanismCode mechanism, double level, Predicate<? super S> done) {
        double reached = level;
        for (int step = Figures.step(level) + 1; step <= Level.HIGHEST; step++) {
            List<S> actions = serving(mechanism, step);
            if (actions.isEmpty() || !actions.stream().allMatch(done)) {
                return reached;
            }
            reached = step;
        }
        return reached;
    }

    /** The actions that a step of a mechanism waits for: those that serve it and were not dropped. */
    public List<S> serving(MechanismCode mechanism, int step) {
        return serving.getOrDefault(new Rung(mechanism, step), List.of());
    }
}
