package org.concordat.planning.outlook;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.PlannedAction;
import org.concordat.planning.Quarter;
import org.concordat.planning.renewal.Invented;
import org.junit.jupiter.api.Test;

/** What holds of every forecast, whatever the framework and whatever was found. */
class ForecastAlwaysHoldsTest {

    private static final int CASES = 200;
    private static final Offset<Double> EXACT = within(1e-9);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void doingNothingForecastsTheScorecardAndDoingAllTheTargets() {
        Invented.always(CASES, (world, random) -> {
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
        Invented.always(CASES, (world, random) -> {
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
        Invented.always(CASES, (world, random) -> {
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
}
