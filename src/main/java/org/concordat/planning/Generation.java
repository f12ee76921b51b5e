package org.concordat.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.PlannedAction.FindingOut;
import org.concordat.readiness.Figures;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;

/**
 * What there is to do about a scorecard: for every rated applicable mechanism below target the ideas of its missing
 * steps, and for every unrated critical one an action that finds out where it stands. A pure function: the same scorecard
 * and framework give the same actions in the same order.
 *
 * <p>What a step gains, {@code 100·ω·(min(1,k/t) − min(1,max(L,k−1)/t))/Σω} with {@code Σω} over the rated applicable
 * mechanisms, is what it would add to the readiness if nothing else changed, so the gains of a mechanism add up to the
 * points it loses. A step's ideas share its gain equally. The method knows nothing of how much of a step one idea is;
 * shared by effort, every idea of a step would gain the same for a day, and whoever estimates more days would gain more.
 */
final class Generation {

    private final Scorecard card;
    private final FrameworkDocument framework;
    private final Function<Mechanism, FindingOut> findingOut;

    private Generation(Scorecard card, FrameworkDocument framework, Function<Mechanism, FindingOut> findingOut) {
        this.card = card;
        this.framework = framework;
        this.findingOut = findingOut;
    }

    /**
     * The actions of a plan, in the order of the work.
     *
     * @param findingOut says how to find out where a mechanism stands
     * @throws IllegalArgumentException if the scorecard has a mechanism below target that the framework does not have, or
     *     a missing step without ideas
     */
    static List<PlannedAction> of(
            Scorecard card, FrameworkDocument framework, Function<Mechanism, FindingOut> findingOut) {
        return WorkOrder.of(new Generation(card, framework, findingOut).actions());
    }

    private List<PlannedAction> actions() {
        requireKnown();
        List<PlannedAction> actions = new ArrayList<>();
        for (Mechanism mechanism : framework.mechanisms()) {
            card.mechanism(mechanism.code()).ifPresent(score -> actions.addAll(actions(mechanism, score)));
        }
        return actions;
    }

    private void requireKnown() {
        for (MechanismScore score : card.mechanisms()) {
            if (framework.mechanism(score.code()).isEmpty()) {
                throw new IllegalArgumentException(
                        "The scorecard has " + score.code() + ", which " + framework.code() + " has not");
            }
        }
    }

    private List<PlannedAction> actions(Mechanism mechanism, MechanismScore score) {
        Double level = score.level();
        if (!score.applies()) {
            return List.of();
        }
        if (level == null) {
            return score.mechanism().critical()
                    ? List.of(PlannedAction.findingOut(mechanism.code(), findingOut.apply(mechanism)))
                    : List.of();
        }
        return steps(mechanism, score, level);
    }

    private List<PlannedAction> steps(Mechanism mechanism, MechanismScore score, double level) {
        int target = score.mechanism().target();
        double points = 100 * score.contribution().weight() / card.overall().ratedWeight();
        List<PlannedAction> actions = new ArrayList<>();
        double from = level;
        for (int step = 1; step <= target; step++) {
            if (!Figures.reaches(level, step)) {
                actions.addAll(share(mechanism, step, points * (step - from) / target));
                from = step;
            }
        }
        return actions;
    }

    private static List<PlannedAction> share(Mechanism mechanism, int step, double gain) {
        List<ActionIdea> ideas = mechanism.ideasRaisingTo(step);
        if (ideas.isEmpty()) {
            throw new IllegalArgumentException(mechanism.code() + " has no idea that raises it to " + step);
        }
        return ideas.stream()
                .map(idea -> PlannedAction.of(idea, gain / ideas.size()))
                .toList();
    }
}
