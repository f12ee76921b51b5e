package org.concordat.planning.placing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.outlook.StepsReached;
import org.concordat.planning.schedule.Gain;
import org.concordat.readiness.Figures;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;

/** What every step gains that something still to be done leads to, so that a schedule counts what the forecast will say. */
final class Gains {

    private final ScheduleGround ground;
    private final Map<ActionId, Integer> places;
    private final StepsReached<ActionLine> steps;
    private final List<Gain> gains = new ArrayList<>();

    private Gains(ScheduleGround ground, Map<ActionId, Integer> places) {
        this.ground = ground;
        this.places = places;
        this.steps = new StepsReached<>(ground.card(), ground.actions());
    }

    /** @param places of what is still to be done */
    static List<Gain> of(ScheduleGround ground, Map<ActionId, Integer> places) {
        Gains found = new Gains(ground, places);
        for (MechanismScore score : ground.card().mechanisms()) {
            Double level = score.level();
            if (level != null && score.applies()) {
                found.add(score, level);
            }
        }
        return found.gains;
    }

    private void add(MechanismScore score, double level) {
        Set<Integer> waiting = new HashSet<>();
        double from = level;
        for (int step = Figures.step(level) + 1; step <= Level.HIGHEST; step++) {
            List<ActionLine> serving = steps.serving(score.code(), step);
            if (serving.isEmpty()) {
                return;
            }
            serving.stream()
                    .filter(action -> action.status().open())
                    .forEach(action -> waiting.add(Objects.requireNonNull(places.get(action.id()))));
            int thousandths = (int) Math.round(1000 * points(ground.card(), score, from, step));
            if (!waiting.isEmpty() && thousandths > 0) {
                gains.add(new Gain(thousandths, waiting.stream().sorted().toList()));
            }
            from = step;
        }
    }

    /** What a step adds to the readiness; nothing above the target. */
    private static double points(Scorecard card, MechanismScore score, double from, int step) {
        int target = score.mechanism().target();
        double weight = score.contribution().weight() / card.overall().ratedWeight();
        return 100 * weight * Math.max(0, Math.min(step, target) - Math.min(from, target)) / target;
    }
}
