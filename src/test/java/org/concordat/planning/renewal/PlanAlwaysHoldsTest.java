package org.concordat.planning.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.concordat.planning.PlannedAction;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.junit.jupiter.api.Test;

/** What holds of every plan, whatever the framework and whatever was found. */
class PlanAlwaysHoldsTest {

    private static final int CASES = 1_000;

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void theGainsOfAMechanismAddUpToThePointsItLoses() {
        Invented.always(CASES, (world, random) -> {
            Scorecard card = world.card();
            List<PlannedAction> plan = world.plan();
            for (MechanismScore score : card.mechanisms()) {
                assertThat(gain(plan.stream()
                                .filter(action -> action.mechanism().equals(score.code()))
                                .toList()))
                        .as("%s", score.code())
                        .isCloseTo(score.lost(), EXACT);
            }
            Double readiness = card.readiness();
            if (readiness != null) {
                assertThat(gain(plan)).isCloseTo(100 - readiness, EXACT);
            }
        });
    }

    @Test
    void everyMissingStepHasAllItsIdeasOnceAndNothingElseIsThere() {
        Invented.always(CASES, (world, random) -> {
            Set<String> expected = new HashSet<>();
            for (MechanismScore score : world.card().mechanisms()) {
                Double level = score.level();
                if (score.applies() && level != null) {
                    int last = Math.max(
                            score.mechanism().target(), score.mechanism().critical() ? 2 : 0);
                    if (score.finding().claimed() && score.finding().evidence() == EvidenceGrade.C) {
                        expected.add("?" + score.code());
                    }
                    for (int step = (int) Math.floor(level) + 1; step <= last; step++) {
                        world.document().mechanism(score.code()).orElseThrow().ideasRaisingTo(step).stream()
                                .map(idea -> idea.code())
                                .forEach(expected::add);
                    }
                } else if (score.applies() && score.mechanism().critical()) {
                    expected.add("?" + score.code());
                }
            }
            assertThat(Invented.order(world.plan())).doesNotHaveDuplicates().hasSameElementsAs(expected);
        });
    }

    @Test
    void nothingComesBeforeAnEarlierStepOrWhatItComesAfter() {
        Invented.always(CASES, (world, random) -> {
            List<PlannedAction> before = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (PlannedAction action : world.plan()) {
                assertThat(before).noneMatch(earlier -> WorkOrder.isOfAnEarlierStep(action, earlier));
                assertThat(codes).containsAll(action.after());
                before.add(action);
                codes.add(action.idea());
            }
        });
    }

    @Test
    void nothingThatCouldHaveBeenStartedGainsMoreForADay() {
        Invented.always(CASES, (world, random) -> {
            List<PlannedAction> plan = world.plan();
            for (int i = 0; i + 1 < plan.size(); i++) {
                PlannedAction here = plan.get(i);
                PlannedAction next = plan.get(i + 1);
                if (here.idea() != null
                        && !WorkOrder.isOfAnEarlierStep(here, next)
                        && !next.after().contains(here.idea())
                        && waitedForNothingElse(world, next)) {
                    assertThat(WorkOrder.gainPerDay(next)).isLessThanOrEqualTo(WorkOrder.gainPerDay(here) + 1e-8);
                }
            }
        });
    }

    /** Leaves out what waited in a circle that had to be broken. */
    private static boolean waitedForNothingElse(Invented world, PlannedAction action) {
        String idea = action.idea();
        return idea != null && world.document().idea(idea).orElseThrow().after().equals(action.after());
    }

    @Test
    void theSameScorecardGivesTheSamePlan() {
        Invented.always(CASES, (world, random) -> assertThat(world.plan()).isEqualTo(world.plan()));
    }

    private static double gain(List<PlannedAction> plan) {
        return plan.stream()
                .mapToDouble(action -> action.gain() == null ? 0 : action.gain())
                .sum();
    }
}
