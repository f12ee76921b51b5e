package org.concordat.planning.renewal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.PlannedAction;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.Figures;
import org.concordat.readiness.Level;
import org.concordat.readiness.LevelOrigin;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;

/**
 * What there is to do about a scorecard. For every rated applicable mechanism below target the ideas of its missing steps,
 * and for a critical one those up to {@link Level#PARALLEL} whatever its target, as below that it is a gate; for every
 * unrated critical one an action that finds out where it stands; where the partners see one a level or more apart, a
 * conversation; where what supported a joint level ran out, its renewal. A pure function: the same scorecard and framework
 * give the same actions in the same order.
 *
 * <p>What a step gains, {@code 100·ω·(min(1,k/t) − min(1,max(L,k−1)/t))/Σω} with {@code Σω} over the rated applicable
 * mechanisms, is what it would add to the readiness if nothing else changed, so the gains of a mechanism add up to the
 * points it loses. A step's ideas share its gain equally. The method knows nothing of how much of a step one idea is;
 * shared by effort, every idea of a step would gain the same for a day, and whoever estimates more days would gain more.
 *
 * <p>An idea that was carried out before the assessment is not proposed again: what it did is in the levels found. The
 * others of its step share the gain; where all were carried out and the step is still missing, one looks again at why.
 */
final class Generation {

    private static final int FEW_WEEKS = 2;

    private final Scorecard card;
    private final FrameworkDocument framework;
    private final GapWords words;
    private final Set<String> carriedOut;

    private Generation(Scorecard card, FrameworkDocument framework, GapWords words, Set<String> carriedOut) {
        this.card = card;
        this.framework = framework;
        this.words = words;
        this.carriedOut = carriedOut;
    }

    /**
     * The actions of a plan, in the order of the work.
     *
     * @param words says in words what was found
     * @param carriedOut the codes of the ideas that were carried out before the assessment
     * @throws IllegalArgumentException if the scorecard has a mechanism below target that the framework does not have, or
     *     a missing step without ideas
     */
    static List<PlannedAction> of(Scorecard card, FrameworkDocument framework, GapWords words, Set<String> carriedOut) {
        return WorkOrder.of(new Generation(card, framework, words, carriedOut).actions());
    }

    private List<PlannedAction> actions() {
        requireKnown();
        List<PlannedAction> actions = new ArrayList<>();
        for (Mechanism mechanism : framework.mechanisms()) {
            card.mechanism(mechanism.code())
                    .filter(MechanismScore::applies)
                    .ifPresent(score -> actions.addAll(actions(mechanism, score)));
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
        List<PlannedAction> actions = new ArrayList<>();
        Double level = score.level();
        if (level == null) {
            if (score.mechanism().critical()) {
                actions.add(answering(ActionOrigin.FIND_OUT, mechanism, score));
            }
            return actions;
        }
        if (viewsDiffer(score)) {
            actions.add(answering(ActionOrigin.VIEWS, mechanism, score));
        }
        if (score.finding().claimed() && score.finding().evidence() == EvidenceGrade.C) {
            actions.add(answering(ActionOrigin.EVIDENCE, mechanism, score));
        }
        actions.addAll(steps(mechanism, score, level));
        return actions;
    }

    /** What answers to something found about a mechanism, other than an idea of the framework. */
    private PlannedAction answering(ActionOrigin origin, Mechanism mechanism, MechanismScore score) {
        GapWords.Said said = words.of(origin, mechanism, score);
        return new PlannedAction(
                mechanism.code(),
                origin,
                null,
                null,
                said.title(),
                said.what(),
                // A morning's talk with each side, say, and an answer that both have seen.
                BigDecimal.ONE,
                FEW_WEEKS,
                null,
                said.doneWhen(),
                List.of(),
                null,
                words.why(origin, mechanism, score));
    }

    /** Where they settled on a level together, they have had that conversation. */
    private static boolean viewsDiffer(MechanismScore score) {
        return score.finding().gapFlagged() && score.finding().origin() != LevelOrigin.AGREED;
    }

    private List<PlannedAction> steps(Mechanism mechanism, MechanismScore score, double level) {
        int target = score.mechanism().target();
        int last = score.mechanism().critical() ? Math.max(target, Level.PARALLEL.step()) : target;
        double points = 100 * score.contribution().weight() / card.overall().ratedWeight();
        List<PlannedAction> actions = new ArrayList<>();
        double from = level;
        for (int step = 1; step <= last; step++) {
            if (!Figures.reaches(level, step)) {
                double gain = points * (Math.min(step, target) - Math.min(from, target)) / target;
                actions.addAll(share(mechanism, score, step, gain));
                from = step;
            }
        }
        return actions;
    }

    private List<PlannedAction> share(Mechanism mechanism, MechanismScore score, int step, double gain) {
        List<ActionIdea> ideas = mechanism.ideasRaisingTo(step);
        if (ideas.isEmpty()) {
            throw new IllegalArgumentException(mechanism.code() + " has no idea that raises it to " + step);
        }
        List<ActionIdea> left =
                ideas.stream().filter(idea -> !carriedOut.contains(idea.code())).toList();
        if (left.isEmpty()) {
            return List.of(answering(ActionOrigin.LOOK_AGAIN, mechanism, score).raising(step, gain));
        }
        String why = words.why(ActionOrigin.IDEA, mechanism, score);
        return left.stream().map(idea -> from(idea, gain / left.size(), why)).toList();
    }

    private static PlannedAction from(ActionIdea idea, double gain, String why) {
        return new PlannedAction(
                idea.mechanism(),
                ActionOrigin.IDEA,
                idea.raisesTo(),
                idea.code(),
                idea.title(),
                idea.what(),
                idea.daysToPlan(),
                idea.weeks(),
                idea.ledBy(),
                idea.doneWhen(),
                idea.after(),
                gain,
                why);
    }
}
