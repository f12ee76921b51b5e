package org.concordat.planning.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.planning.schedule.Made.quarters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.planning.schedule.Conflict.FirstTakesLong;
import org.concordat.planning.schedule.Conflict.TakesLong;
import org.concordat.planning.schedule.Conflict.TooFewDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulingTest {

    private final Scheduling scheduling = new Scheduling();

    @Test
    void doesFirstWhatGainsTheMostWhenThereAreDaysForOneOnly() {
        Answer answer =
                answer(quarters(3).days(4, 4, 4).gains(1, 4, 3).gains(5, 4, 3).gains(3, 4, 3));

        assertThat(lasts(answer)).containsExactly(2, 0, 1);
        assertThat(answer.gap()).isZero();
    }

    @Test
    void doesSomethingSmallFirstWhenMuchWaitsForIt() {
        Answer answer =
                answer(quarters(2).days(5, 5).gains(1, 2, 3).gains(9, 3, 3, 0).gains(4, 5, 3));

        assertThat(lasts(answer)).containsExactly(0, 0, 1);
    }

    @Test
    void beginsNothingBeforeWhatItWaitsForIsDone() {
        Answer answer = answer(
                quarters(3).days(9, 9, 9).gains(1, 1, 8).gains(9, 1, 8, 0).gains(1, 1, 5, 0));

        assertThat(lasts(answer)).containsExactly(0, 1, 0);
        assertThat(answer.weeks().get(1).from())
                .isGreaterThanOrEqualTo(answer.weeks().get(0).to());
    }

    @Test
    void sharesTheDaysOfAnActionOverSeveralQuartersWhenNoneHasRoomForAllOfThem() {
        Answer answer = answer(quarters(4).days(3, 3, 3, 3).gains(2, 6, 4));

        assertThat(answer.schedule().of(0)).contains(new Span(0, 1));
    }

    @Test
    void leavesOutWhatWouldHaveToBeStretchedOverMoreThanAYear() {
        Answer answer = answer(quarters(8).days(3, 3, 3, 3, 3, 3, 3, 3).gains(2, 20, 4));

        assertThat(answer.leftOut()).containsEntry(0, new LeftOut.TooMuch(0));
    }

    @Test
    void placesNothingAndSaysSoWhenNobodyGivesAnyDays() {
        Answer answer = answer(quarters(2).days(0, 0).gains(5, 1, 1).gains(5, 2, 1, 0));

        assertThat(answer.schedule().leftOut()).containsExactly(0, 1);
        assertThat(answer.leftOut()).containsEntry(0, new LeftOut.NoDays(0));
        assertThat(answer.worth()).isZero();
        assertThat(answer.gap()).isZero();
    }

    @Test
    void saysOfWhatIsLeftOutWhatItWaitsForOrThatItTakesTooLongOrThatOthersGainMore() {
        Answer answer = answer(quarters(1)
                .days(4)
                .gains(1, 9, 2)
                .gains(9, 1, 2, 0)
                .gains(1, 1, 20)
                .gains(9, 4, 2)
                .gains(1, 2, 2));

        assertThat(answer.leftOut())
                .containsEntry(0, new LeftOut.TooMuch(0))
                .containsEntry(1, new LeftOut.Waits(0))
                .containsEntry(2, new LeftOut.TooLong())
                .containsEntry(4, new LeftOut.NoRoom())
                .hasSize(4);
    }

    @Test
    void letsNobodySeeToMoreAtATimeThanIsSaid() {
        Made made = quarters(3).days(50, 50, 50).mostOfOneOwner(1);
        IntStream.range(0, 3)
                .forEach(each ->
                        made.one(1 + each, new Task(List.of(new Need(0, 10)), 2, List.of(), 0, null, null, 7, 0)));

        assertThat(lasts(answer(made))).containsExactly(2, 1, 0);
    }

    @Test
    void leavesWhatStaysWhereItIsAndTheOthersOnlyTheRest() {
        Answer answer = answer(
                quarters(2).days(5, 5).kept(new Weeks(0, 13), 4).gains(9, 3, 2).gains(2, 1, 2));

        assertThat(lasts(answer)).containsExactly(0, 1, 0);
    }

    @Test
    void doesNotLetWhatGainsNothingByItselfStarve() {
        Made made = quarters(2).days(3, 3).gains(1, 3, 2).gains(1, 3, 2);
        Problem two = made.problem();
        Task findingOut = new Task(List.of(new Need(0, 10)), 2, List.of(), 0, null, null, null, 5000);
        Problem problem =
                new Problem(2, 0, two.supplies(), List.of(two.task(0), two.task(1), findingOut), two.gains(), null);

        assertThat(scheduling.of(problem).schedule().of(2)).contains(new Span(0, 0));
    }

    @Test
    void namesWhatCannotAllBeDoneByADay() {
        Answer answer = answer(quarters(4)
                .days(5, 4, 9, 9)
                .wished(1, 4, 3)
                .wished(3, 2, 3)
                .wished(1, 3, 3)
                .wished(1, 3, 3));

        assertThat(answer.conflicts())
                .containsExactly(new Conflict(List.of(0, 2, 3), new TooFewDays(0, new Span(0, 1), 90, 100)));
        assertThat(answer.givenUp()).hasSize(1);
        assertThat(answer.schedule().leftOut()).isEmpty();
    }

    @Test
    void namesWhatMustComeFirstWhenThatTakesTooLong() {
        Answer answer = answer(quarters(4).days(9, 9, 9, 9).gains(1, 1, 20).wished(0, 1, 3, 0));

        assertThat(answer.conflicts()).containsExactly(new Conflict(List.of(1), new FirstTakesLong(0, 20)));
        assertThat(lasts(answer)).containsExactly(1, 1);
    }

    @Test
    void namesWhatIsWishedSoonerThanItCanBeDone() {
        assertThat(answer(quarters(2).days(9, 9).wished(0, 1, 16)).conflicts())
                .containsExactly(new Conflict(List.of(0), new TakesLong()));
    }

    @Test
    void keepsWhatStaysWhereItIsEvenWhenThatIsMoreThanThereIsAndSaysSo() {
        Answer answer = answer(quarters(2)
                .days(5, 5)
                .kept(new Weeks(0, 13), 4)
                .kept(new Weeks(1, 9), 4)
                .gains(1, 1, 1));

        assertThat(answer.conflicts())
                .containsExactly(new Conflict(List.of(0, 1), new TooFewDays(0, new Span(0, 0), 50, 80)));
        assertThat(lasts(answer)).containsExactly(0, 0, 1);
    }

    @Test
    void namesTheSmallestSetsOnlyOfSeveralThatStayWhereTheDaysAreTooFew() {
        Answer answer = answer(quarters(2)
                .days(8, 8)
                .kept(new Weeks(0, 13), 6)
                .kept(new Weeks(0, 13), 6)
                .kept(new Weeks(0, 13), 6)
                .wished(0, 1, 1));

        TooFewDays days = new TooFewDays(0, new Span(0, 0), 80, 120);
        assertThat(answer.conflicts())
                .containsExactly(new Conflict(List.of(0, 1), days), new Conflict(List.of(0, 2), days));
        assertThat(answer.givenUp()).containsExactly(0, 1, 2, 3);
        assertThat(lasts(answer)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void refusesTasksThatWaitForEachOtherInACircle() {
        assertThatThrownBy(() ->
                        quarters(1).days(1).gains(1, 1, 1, 1).gains(1, 1, 1, 0).problem())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsItsBoundAgainstEverySchedule() {
        int best = 0;
        for (long seed = 0; seed < 150; seed++) {
            Problem asked = Made.small(seed);
            Answer answer = scheduling.of(asked);
            Problem problem = asked.without(Set.copyOf(answer.givenUp()));
            long most = Checked.best(problem);

            assertThat(Checked.faults(problem, answer.schedule(), true))
                    .as("of %d", seed)
                    .isEmpty();
            assertThat(Checked.faults(problem, answer.schedule(), answer.weeks()))
                    .as("of %d", seed)
                    .isEmpty();
            assertThat(answer.worth()).as("of %d", seed).isLessThanOrEqualTo(most);
            assertThat(answer.bound()).as("of %d", seed).isGreaterThanOrEqualTo(most);
            best += answer.worth() == most ? 1 : 0;
        }
        assertThat(best).isEqualTo(150);
    }

    @Test
    void namesNoMoreWishesThanCannotBeMet() {
        int named = 0;
        for (long seed = 1000; seed < 1300; seed++) {
            Problem asked = Made.small(seed);
            Answer answer = scheduling.of(asked);
            for (Conflict conflict : answer.conflicts()) {
                named++;
                assertThat(Checked.best(asked.only(conflict.wishes())))
                        .as("all, of %d", seed)
                        .isNegative();
                for (Integer one : conflict.wishes()) {
                    Set<Integer> others = conflict.wishes().stream()
                            .filter(each -> !each.equals(one))
                            .collect(Collectors.toSet());
                    assertThat(Checked.best(asked.only(others)))
                            .as("without one, of %d", seed)
                            .isNotNegative();
                }
            }
        }
        assertThat(named).isGreaterThan(30);
    }

    @Test
    void neverGainsLessWithMoreDays() {
        for (long seed = 2000; seed < 2040; seed++) {
            Problem asked = Made.small(seed);
            Problem unwished = asked.without(asked.places().boxed().collect(Collectors.toSet()));
            Problem more = new Problem(
                    unwished.quarters(),
                    unwished.gone(),
                    unwished.supplies().stream()
                            .map(supply -> new Supply(supply.tenths().stream()
                                    .map(each -> each + 10)
                                    .toList()))
                            .toList(),
                    unwished.tasks(),
                    unwished.gains(),
                    unwished.mostOfOneOwner());

            assertThat(scheduling.of(more).worth())
                    .as("of %d", seed)
                    .isGreaterThanOrEqualTo(scheduling.of(unwished).worth());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.2})
    void breaksNoRuleForAPlanOfAHundredAndTwentyActionsAndIsCloseToTheBest(double enough) {
        Problem problem = Made.plan(11, 120, 8, 6, enough);

        Answer answer = scheduling.of(problem);

        assertThat(Checked.faults(problem, answer.schedule(), true)).isEmpty();
        assertThat(Checked.faults(problem, answer.schedule(), answer.weeks())).isEmpty();
        assertThat(answer.gap()).isLessThanOrEqualTo(12);
        assertThat(answer.bound()).isLessThanOrEqualTo(Bound.of(problem));
        assertThat(answer.schedule().leftOut())
                .allSatisfy(place -> assertThat(answer.leftOut()).containsKey(place));
    }

    @Test
    void answersTheSameProblemInTheSameWay() {
        Problem problem = Made.plan(5, 30, 6, 3, 0.7);

        assertThat(scheduling.of(problem).schedule())
                .isEqualTo(scheduling.of(problem).schedule());
    }

    @Test
    void answersForTwoThousandActionsTooAndSaysHowGoodThatIs() {
        Problem problem = Made.plan(3, 2000, 8, 6, 0.9);

        Answer answer = scheduling.of(problem);

        assertThat(Checked.faults(problem, answer.schedule(), true)).isEmpty();
        assertThat(answer.gap()).isBetween(1, 50);
    }

    private Answer answer(Made made) {
        Problem problem = made.problem();
        Answer answer = scheduling.of(problem);
        assertThat(Checked.faults(problem.without(Set.copyOf(answer.givenUp())), answer.schedule(), true))
                .isEmpty();
        return answer;
    }

    /** The quarter at the end of which each task is done; null for what is left out. */
    private static List<Integer> lasts(Answer answer) {
        return answer.schedule().spans().stream()
                .map(span -> span.map(Span::last).orElse(null))
                .collect(Collectors.toList());
    }
}
