package org.concordat.planning;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.data.Offset;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.junit.jupiter.api.Test;

/** What holds of every plan and every forecast, whatever the framework and whatever was found. */
class PlanAlwaysHoldsTest {

    private static final int CASES = 1_000;

    /** Fewer where every case is scored many times over. */
    private static final int FORECASTS = 200;

    private static final Offset<Double> EXACT = within(1e-9);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void theGainsOfAMechanismAddUpToThePointsItLoses() {
        always((world, random) -> {
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
        always((world, random) -> {
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
        always((world, random) -> {
            List<PlannedAction> before = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (PlannedAction action : world.plan()) {
                assertThat(before).noneMatch(action::stepsBefore);
                assertThat(codes).containsAll(action.after());
                before.add(action);
                codes.add(action.idea());
            }
        });
    }

    @Test
    void nothingThatCouldHaveBeenStartedGainsMoreForADay() {
        always((world, random) -> {
            List<PlannedAction> plan = world.plan();
            for (int i = 0; i + 1 < plan.size(); i++) {
                PlannedAction here = plan.get(i);
                PlannedAction next = plan.get(i + 1);
                if (here.idea() != null
                        && !here.stepsBefore(next)
                        && !next.after().contains(here.idea())
                        && waitedForNothingElse(world, next)) {
                    assertThat(next.gainPerDay()).isLessThanOrEqualTo(here.gainPerDay() + 1e-8);
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
        always((world, random) -> assertThat(world.plan()).isEqualTo(world.plan()));
    }

    @Test
    void doingNothingForecastsTheScorecardAndDoingAllTheTargets() {
        always(FORECASTS, (world, random) -> {
            Forecast forecast = Forecast.of(world.card(), world.input(), steps(world.plan()), TODAY);

            assertThat(forecast.soFar()).isEqualTo(Outlook.of(world.card())).isEqualTo(forecast.assessed());
            if (forecast.all().readiness() != null) {
                assertThat(forecast.all().readiness()).isCloseTo(100, EXACT);
            }
            assertThat(forecast.quarters()).isEmpty();
        });
    }

    @Test
    void doingOneActionMoreNeverForecastsLess() {
        always(FORECASTS, (world, random) -> {
            List<Planned> steps = new ArrayList<>(steps(world.plan()));
            steps.replaceAll(step -> random.nextInt(3) == 0 ? step.now(ActionStatus.DONE) : step);
            Forecast before = Forecast.of(world.card(), world.input(), steps, TODAY);
            if (!steps.isEmpty() && before.soFar().readiness() != null) {
                int one = random.nextInt(steps.size());
                steps.set(one, steps.get(one).now(ActionStatus.DONE));
                Forecast after = Forecast.of(world.card(), world.input(), steps, TODAY);
                assertThat(after.soFar().readiness())
                        .isGreaterThanOrEqualTo(before.soFar().readiness() - 1e-9);
            }
        });
    }

    @Test
    void everyQuarterIsNoWorseThanTheOneBeforeAndNoBetterThanAllDone() {
        always(FORECASTS, (world, random) -> {
            List<Planned> steps = new ArrayList<>(steps(world.plan()));
            steps.replaceAll(step -> step.now(ActionStatus.values()[random.nextInt(ActionStatus.values().length)])
                    .by(random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(900) - 200)));
            Forecast forecast = Forecast.of(world.card(), world.input(), steps, TODAY);
            Double last = forecast.soFar().readiness();
            if (last != null) {
                for (Forecast.ByQuarter quarter : forecast.quarters()) {
                    assertThat(quarter.outlook().readiness()).isGreaterThanOrEqualTo(last - 1e-9);
                    assertThat(quarter.quarter()).isGreaterThanOrEqualTo(Quarter.of(TODAY));
                    last = quarter.outlook().readiness();
                }
                assertThat(forecast.all().readiness()).isGreaterThanOrEqualTo(last - 1e-9);
            }
            assertThat(forecast.quarters().stream()
                            .map(Forecast.ByQuarter::quarter)
                            .collect(toSet()))
                    .hasSameSizeAs(forecast.quarters());
        });
    }

    private static List<Planned> steps(List<PlannedAction> plan) {
        return plan.stream().map(Planned::of).toList();
    }

    private static double gain(List<PlannedAction> plan) {
        return plan.stream()
                .mapToDouble(action -> action.gain() == null ? 0 : action.gain())
                .sum();
    }

    private static void always(BiConsumer<Invented, Random> property) {
        always(CASES, property);
    }

    private static void always(int cases, BiConsumer<Invented, Random> property) {
        for (int seed = 0; seed < cases; seed++) {
            Random random = new Random(seed);
            Invented world = Invented.from(random);
            try {
                property.accept(world, random);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("It breaks for the world of seed " + seed, broken);
            }
        }
    }
}
