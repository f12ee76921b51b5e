package org.concordat.planning.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.renewal.Invented.framework;
import static org.concordat.planning.renewal.Invented.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.PlannedAction;
import org.concordat.readiness.EvidenceGrade;
import org.junit.jupiter.api.Test;

class GenerationTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void takesTheIdeasOfTheMissingStepsUpToTheTarget() {
        assertThat(order(framework().mechanism("A1", 3, 1.0).plainIdeas().plan()))
                .containsExactly("A1-2a", "A1-3a");
    }

    @Test
    void takesNothingForWhatIsAtTargetOrAbove() {
        assertThat(framework()
                        .mechanism("A1", 3, 3.0)
                        .mechanism("A2", 2, 4.0)
                        .plainIdeas()
                        .plan())
                .isEmpty();
    }

    @Test
    void takesNothingForWhatDoesNotApplyOrIsNotRequired() {
        assertThat(framework()
                        .mechanism("A1", 3, 1.0)
                        .setAside("A1")
                        .mechanism("A2", 0, 0.0)
                        .mechanism("A3", 2, 2.0)
                        .plainIdeas()
                        .plan())
                .isEmpty();
    }

    @Test
    void countsFromTheLevelFoundWhenItLiesBetweenTwoSteps() {
        List<PlannedAction> plan =
                framework().mechanism("A1", 3, 1.5).plainIdeas().plan();

        assertThat(order(plan)).containsExactly("A1-2a", "A1-3a");
        assertThat(plan.get(0).gain()).isCloseTo(100 * 0.5 / 3, EXACT);
        assertThat(plan.get(1).gain()).isCloseTo(100.0 / 3, EXACT);
    }

    @Test
    void takesALevelAHairUnderAStepForTheStep() {
        assertThat(order(framework()
                        .mechanism("A1", 3, 8.0 / 3 - 2.0 / 3 - 1e-12)
                        .plainIdeas()
                        .plan()))
                .containsExactly("A1-3a");
    }

    @Test
    void sharesAStepEquallyAmongItsIdeas() {
        List<PlannedAction> plan = framework()
                .mechanism("A1", 2, 1.0)
                .mechanism("A2", 2, 2.0)
                .idea("A1-2a", 1)
                .idea("A1-2b", 9)
                .plan();

        assertThat(plan).allSatisfy(action -> assertThat(action.gain()).isCloseTo(12.5, EXACT));
        assertThat(order(plan)).containsExactly("A1-2a", "A1-2b");
    }

    @Test
    void gainsByTheWeightsOfWhatIsRatedOnly() {
        List<PlannedAction> plan = framework()
                .area("A", 30)
                .area("B", 10)
                .mechanism("A1", 2, 0.0)
                .mechanism("A2", 2, null)
                .mechanism("B1", 2, 2.0)
                .plainIdeas()
                .plan();

        // A1 has half of its area's 30, and 25 in all are rated.
        assertThat(plan)
                .extracting(PlannedAction::gain)
                .allSatisfy(gain -> assertThat(gain).isCloseTo(100 * (15.0 / 25) / 2, EXACT));
    }

    /** The worked example of the method: partner in distress at 1 of 3, information for reputation at 2, contracts 2.5. */
    @Test
    void agreesWithTheWorkedExample() {
        Invented world = framework()
                .area("O", 40)
                .area("I", 20)
                .area("P", 20)
                .area("T", 20)
                .mechanism("O6", 3, 3, true, 3.0)
                .mechanism("O7", 2, 3, false, 2.0)
                .mechanism("I3", 3, 3, true, 1.0)
                .mechanism("P2", 3, 3, true, 2.5)
                .mechanism("T1", 2, 3, false, 3.0);
        for (int other = 10; other < 16; other++) {
            world.mechanism("O" + other, 2, 3, false, 3.0);
        }
        for (int other = 10; other < 13; other++) {
            world.mechanism("I" + other, 2, 3, false, 3.0);
        }
        world.mechanism("P10", 2, 3, false, 3.0)
                .mechanism("P11", 2, 3, false, 3.0)
                .plainIdeas();

        Map<String, Double> gains = world.plan().stream()
                .collect(Collectors.toMap(PlannedAction::idea, action -> action.gain() == null ? 0 : action.gain()));

        assertThat(gains).containsOnlyKeys("I3-2a", "I3-3a", "O7-3a", "P2-3a");
        assertThat(gains.get("I3-2a")).isCloseTo(20.0 / 9, EXACT);
        assertThat(gains.get("I3-3a")).isCloseTo(20.0 / 9, EXACT);
        assertThat(gains.get("O7-3a")).isCloseTo(80.0 / 51, EXACT);
        assertThat(gains.get("P2-3a")).isCloseTo(10.0 / 7, EXACT);
    }

    @Test
    void asksWhereAnUnratedCriticalMechanismStandsBeforeAllElse() {
        List<PlannedAction> plan = framework()
                .mechanism("A1", 2, 1.0)
                .mechanism("A2", 2, null)
                .critical("A3", 2, null)
                .plainIdeas()
                .plan();

        assertThat(order(plan)).containsExactly("?A3", "A1-2a");
        PlannedAction asking = plan.get(0);
        assertThat(asking.gain()).isNull();
        assertThat(asking.raisesTo()).isNull();
        assertThat(asking.title()).isEqualTo("find-out A3");
    }

    @Test
    void refusesAFrameworkThatHasNoIdeaForAMissingStep() {
        Invented world = framework().mechanism("A1", 2, 0.0).idea("A1-2a", 1);

        assertThatIllegalArgumentException().isThrownBy(world::plan).withMessage("A1 has no idea that raises it to 1");
    }

    @Test
    void refusesAScorecardOfAnotherFramework() {
        Invented other = framework().mechanism("B1", 2, 0.0).plainIdeas();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Generation.of(
                        framework().mechanism("A1", 2, 0.0).card(), other.document(), Invented.WORDS, Set.of()));
    }

    @Test
    void takesACriticalMechanismToWhereItIsNoGateWhateverItsTarget() {
        List<PlannedAction> plan = framework()
                .critical("A1", 1, 0.0)
                .critical("A2", 1, 2.0)
                .plainIdeas()
                .plan();

        assertThat(order(plan)).containsExactly("A1-1a", "A1-2a");
        assertThat(plan.get(0).gain()).isCloseTo(50, EXACT);
        assertThat(plan.get(1).gain()).isZero();
    }

    @Test
    void leavesOutWhatWasCarriedOutAndSharesTheStepAmongTheRest() {
        Invented world = framework().mechanism("A1", 2, 1.0).idea("A1-2a", 1).idea("A1-2b", 1);

        List<PlannedAction> plan = world.plan(Set.of("A1-2a"));

        assertThat(order(plan)).containsExactly("A1-2b");
        assertThat(plan.get(0).gain()).isCloseTo(50, EXACT);
    }

    @Test
    void looksAgainWhereAllOfAStepWasCarriedOutAndItIsNotReached() {
        Invented world = framework().mechanism("A1", 3, 1.0).plainIdeas();

        List<PlannedAction> plan = world.plan(Set.of("A1-2a"));

        assertThat(plan).extracting(PlannedAction::origin).containsExactly(ActionOrigin.LOOK_AGAIN, ActionOrigin.IDEA);
        assertThat(plan.get(0).raisesTo()).isEqualTo(2);
        assertThat(plan.get(0).answersTo()).isEqualTo("look-again A1-2");
        assertThat(plan.get(0).gain()).isCloseTo(100.0 / 3, EXACT);
    }

    @Test
    void renewsWhatSupportedALevelAndRanOut() {
        Invented world = framework()
                .mechanism("A1", 3, 3.0)
                .evidence("A1", EvidenceGrade.C)
                .mechanism("A2", 3, 3.0)
                .evidence("A2", EvidenceGrade.D)
                .mechanism("A3", 2, 2.0)
                .evidence("A3", EvidenceGrade.C)
                .plainIdeas();

        assertThat(world.plan()).extracting(PlannedAction::answersTo).containsExactly("evidence A1");
    }

    @Test
    void hasThePartnersTalkWhereTheySeeItALevelApartUnlessTheySettledIt() {
        Invented world = framework()
                .mechanism("A1", 2, null)
                .seen("A1", 1, 3)
                .mechanism("A2", 2, 2.0)
                .seen("A2", 1, 3)
                .mechanism("A3", 2, null)
                .seen("A3", 2, 2)
                .mechanism("A4", 4, 0.0)
                .plainIdeas();

        assertThat(order(world.plan()).get(0)).isEqualTo("?A1");
        assertThat(world.plan())
                .filteredOn(action -> action.origin() == ActionOrigin.VIEWS)
                .extracting(PlannedAction::answersTo)
                .containsExactly("views A1");
    }
}
