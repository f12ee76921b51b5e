package org.concordat.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.ActionStatus.BLOCKED;
import static org.concordat.planning.ActionStatus.DONE;
import static org.concordat.planning.ActionStatus.DROPPED;
import static org.concordat.planning.outlook.Planned.step;
import static org.concordat.planning.renewal.Invented.framework;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.concordat.planning.Quarter;
import org.concordat.planning.renewal.Invented;
import org.concordat.readiness.Band;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** One mechanism of target 4 at level 1, and one at its target: 62.5 of 100. */
    private final Invented world = framework().mechanism("A1", 4, 1.0).mechanism("A2", 4, 4.0);

    @Test
    void countsAStepOnlyWhenAllItsActionsAreDone() {
        assertThat(soFar(step("A1", 2).now(DONE), step("A1", 2))).isCloseTo(62.5, EXACT);
        assertThat(soFar(step("A1", 2).now(DONE), step("A1", 2).now(DONE))).isCloseTo(75, EXACT);
    }

    @Test
    void doesNotWaitForWhatWasDropped() {
        assertThat(soFar(step("A1", 2).now(DONE), step("A1", 2).now(DROPPED))).isCloseTo(75, EXACT);
    }

    @Test
    void doesNotReachAStepWhoseActionsWereAllDroppedNorAnyAboveIt() {
        assertThat(soFar(step("A1", 2).now(DROPPED), step("A1", 3).now(DONE))).isCloseTo(62.5, EXACT);
    }

    @Test
    void doesNotReachAStepAboveOneThatIsStillOpen() {
        assertThat(soFar(step("A1", 2), step("A1", 3).now(DONE))).isCloseTo(62.5, EXACT);
        assertThat(soFar(step("A1", 2).now(DONE), step("A1", 3).now(DONE))).isCloseTo(87.5, EXACT);
    }

    @Test
    void startsFromTheLevelFoundEvenWhenItLiesBetweenSteps() {
        Invented between = framework().mechanism("A1", 4, 2.5);

        assertThat(forecast(between, step("A1", 3).now(DONE)).soFar().readiness())
                .isCloseTo(75, EXACT);
        assertThat(forecast(between, step("A1", 4).now(DONE)).soFar().readiness())
                .isCloseTo(62.5, EXACT);
    }

    @Test
    void movesNothingByAnActionThatServesNoLevel() {
        assertThat(soFar(step("A1", null).now(DONE), step("A1", 2).now(DONE))).isCloseTo(75, EXACT);
        assertThat(soFar(step("A1", null), step("A1", 2).now(DONE))).isCloseTo(75, EXACT);
    }

    @Test
    void givesNoLevelToWhatHasNone() {
        Invented unrated = framework().critical("A1", 4, null).mechanism("A2", 4, 2.0);
        Forecast forecast =
                forecast(unrated, step("A1", 1).now(DONE), step("A1", null).now(DONE));

        assertThat(forecast.all()).isEqualTo(forecast.assessed());
        assertThat(forecast.all().provisional()).isTrue();
    }

    @Test
    void countsWhatWasDoneBeforeTheAssessmentForNothingSinceTheLevelsFoundHaveIt() {
        assertThat(soFar(step("A1", 2).beforeTheAssessment())).isCloseTo(62.5, EXACT);
        assertThat(soFar(step("A1", 2).beforeTheAssessment(), step("A1", 2).now(DONE)))
                .isCloseTo(75, EXACT);
    }

    @Test
    void saysNothingOfReadinessWhenNothingIsRated() {
        Forecast forecast = forecast(framework().critical("A1", 4, null), step("A1", null));

        assertThat(forecast.all().readiness()).isNull();
        assertThat(forecast.all().band()).isEqualTo(Band.TOO_LITTLE_KNOWN);
    }

    @Test
    void liftsTheGateAndTheBandThatItHeldDown() {
        Invented gated = framework().critical("A1", 3, 1.0).mechanism("A2", 3, 3.0);
        Forecast forecast = forecast(gated, step("A1", 2).now(DONE), step("A1", 3));

        assertThat(forecast.assessed().band()).isEqualTo(Band.DEVELOPING);
        assertThat(forecast.assessed().gates()).hasSize(1);
        assertThat(forecast.soFar().gates()).isEmpty();
        assertThat(forecast.soFar().band()).isEqualTo(Band.READY);
        assertThat(forecast.all().band()).isEqualTo(Band.LEADING);
    }

    @Test
    void looksAtTheEndOfEachQuarterInWhichSomethingFallsDue() {
        Forecast forecast = forecast(
                world,
                step("A1", 2).by(LocalDate.of(2026, 12, 31)),
                step("A1", 3).by(LocalDate.of(2027, 4, 1)).now(BLOCKED),
                step("A1", 4));

        assertThat(forecast.quarters())
                .extracting(Forecast.ByQuarter::quarter)
                .containsExactly(new Quarter(2026, 4), new Quarter(2027, 2));
        assertThat(readiness(forecast, 0)).isCloseTo(75, EXACT);
        assertThat(readiness(forecast, 1)).isCloseTo(87.5, EXACT);
        assertThat(forecast.all().readiness()).isCloseTo(100, EXACT);
    }

    @Test
    void putsWhatIsOverdueIntoThePresentQuarter() {
        Forecast forecast = forecast(world, step("A1", 2).by(LocalDate.of(2025, 2, 1)));

        assertThat(forecast.quarters()).hasSize(1);
        assertThat(forecast.quarters().get(0).quarter()).isEqualTo(new Quarter(2026, 4));
        assertThat(forecast.quarters().get(0).due()).isEqualTo(1);
    }

    @Test
    void leavesOutTheDatesOfWhatIsDoneOrDropped() {
        assertThat(forecast(
                                world,
                                step("A1", 2).by(TODAY.plusYears(1)).now(DONE),
                                step("A1", 3).by(TODAY.plusYears(2)).now(DROPPED))
                        .quarters())
                .isEmpty();
    }

    @Test
    void knowsWhichQuarterADayLiesIn() {
        assertThat(Quarter.of(LocalDate.of(2027, 1, 1))).isEqualTo(new Quarter(2027, 1));
        assertThat(Quarter.of(LocalDate.of(2027, 3, 31))).isEqualTo(new Quarter(2027, 1));
        assertThat(Quarter.of(LocalDate.of(2027, 10, 1))).isEqualTo(new Quarter(2027, 4));
        assertThat(new Quarter(2026, 4)).isLessThan(new Quarter(2027, 1));
    }

    private Double soFar(Planned... steps) {
        return forecast(world, steps).soFar().readiness();
    }

    private static Double readiness(Forecast forecast, int quarter) {
        return forecast.quarters().get(quarter).outlook().readiness();
    }

    private static Forecast forecast(Invented world, Planned... steps) {
        return Forecast.of(world.card(), world.input(), List.of(steps), TODAY);
    }
}
