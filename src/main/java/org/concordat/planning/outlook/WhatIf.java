package org.concordat.planning.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionStatus;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says if some actions of a plan were done, or some mechanisms stood elsewhere, beside what it says with
 * what is done by now. Which steps count as reached, {@link StepsReached} says, as for the {@link Forecast}.
 *
 * @param now with what is done by now
 * @param then if what is supposed came about
 * @param mechanisms every mechanism that applies, in the order of the scorecard
 */
public record WhatIf(Outlook now, Outlook then, List<OfMechanism> mechanisms) {

    /**
     * A mechanism, now and then.
     *
     * @param score what was found of it
     * @param now the level with what is done by now; null where there is none
     * @param then the level if what is supposed came about
     * @param byHand the level that was set by hand, if one was
     * @param steps those above the level found that actions lead to, the lowest first
     */
    public record OfMechanism(
            MechanismScore score,
            @Nullable Double now,
            @Nullable Double then,
            @Nullable Integer byHand,
            List<OfStep> steps) {

        public MechanismCode code() {
            return score.code();
        }

        /** Whether it would stand elsewhere than now. */
        public boolean moves() {
            return !Objects.equals(now, then);
        }
    }

    /**
     * A step of a mechanism.
     *
     * @param actions what it waits for: all that serve it and were not dropped
     * @param missing how many of these are neither done nor taken to be
     * @param reached whether they and those of the steps below it are
     * @param points what its actions are expected to gain, in points of readiness
     */
    public record OfStep(int level, List<ActionLine> actions, long missing, boolean reached, double points) {}

    public WhatIf {
        mechanisms = List.copyOf(mechanisms);
    }

    /** @throws IllegalArgumentException if a level is off the ladder or of a mechanism that is not in scope */
    static WhatIf of(Scorecard kept, ScoringInput input, List<ActionLine> actions, Supposed supposed) {
        StepsReached<ActionLine> steps = new StepsReached<>(kept, actions);
        Predicate<ActionLine> done = action ->
                action.status() == ActionStatus.DONE || supposed.done().contains(action.id());
        Map<MechanismCode, Double> now = steps.levels(action -> action.status() == ActionStatus.DONE);
        Map<MechanismCode, Double> reached = steps.levels(done);
        Map<MechanismCode, Double> then = new HashMap<>(reached);
        supposed.levels().forEach((mechanism, level) -> then.put(mechanism, level.doubleValue()));

        List<OfMechanism> mechanisms = new ArrayList<>();
        for (MechanismScore score : kept.mechanisms()) {
            MechanismCode code = score.code();
            if (score.applies()) {
                mechanisms.add(new OfMechanism(
                        score,
                        now.get(code),
                        then.get(code),
                        supposed.levels().get(code),
                        steps(score, steps, done, reached.get(code))));
            }
        }
        return new WhatIf(
                Outlook.of(Readiness.whatIf(input, now)), Outlook.of(Readiness.whatIf(input, then)), mechanisms);
    }

    private static List<OfStep> steps(
            MechanismScore score,
            StepsReached<ActionLine> steps,
            Predicate<ActionLine> done,
            @Nullable Double reached) {
        Double found = score.level();
        if (found == null || reached == null) {
            return List.of();
        }
        return IntStream.rangeClosed(1, Level.HIGHEST)
                .filter(level -> level > found)
                .mapToObj(level -> step(level, steps.serving(score.code(), level), done, level <= reached))
                .filter(step -> !step.actions().isEmpty())
                .toList();
    }

    private static OfStep step(int level, List<ActionLine> actions, Predicate<ActionLine> done, boolean reached) {
        return new OfStep(
                level,
                actions,
                actions.stream().filter(done.negate()).count(),
                reached,
                actions.stream()
                        .mapToDouble(action -> Objects.requireNonNullElse(action.gain(), 0.0))
                        .sum());
    }
}
