package org.concordat.planning.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.planning.renewal.Invented.framework;
import static org.concordat.planning.renewal.Invented.order;

import org.junit.jupiter.api.Test;

class WorkOrderTest {

    @Test
    void takesWhatGainsMostForADayFirst() {
        assertThat(order(framework()
                        .mechanism("A1", 1, 0.0)
                        .mechanism("A2", 1, 0.0)
                        .mechanism("A3", 1, 0.0)
                        .idea("A1-1a", 8)
                        .idea("A2-1a", 2)
                        .idea("A3-1a", 4)
                        .plan()))
                .containsExactly("A2-1a", "A3-1a", "A1-1a");
    }

    @Test
    void neverTakesALaterStepOfAMechanismBeforeAnEarlierOne() {
        assertThat(order(framework()
                        .mechanism("A1", 2, 0.0)
                        .mechanism("A2", 1, 0.0)
                        .idea("A1-1a", 20)
                        .idea("A1-1b", 30)
                        .idea("A1-2a", 0.5)
                        .idea("A2-1a", 40)
                        .plan()))
                .containsExactly("A2-1a", "A1-1a", "A1-1b", "A1-2a");
    }

    @Test
    void waitsForWhatMustComeFirst() {
        assertThat(order(framework()
                        .mechanism("A1", 1, 0.0)
                        .mechanism("A2", 1, 0.0)
                        .idea("A1-1a", 1, "A2-1a")
                        .idea("A2-1a", 9)
                        .plan()))
                .containsExactly("A2-1a", "A1-1a");
    }

    @Test
    void waitsOnlyForWhatIsInThePlan() {
        var plan = framework()
                .mechanism("A1", 2, 1.0)
                .mechanism("A2", 1, 1.0)
                .idea("A1-1a", 1)
                .idea("A1-2a", 1, "A1-1a", "A2-1a")
                .idea("A2-1a", 1)
                .plan();

        assertThat(order(plan)).containsExactly("A1-2a");
        assertThat(plan.get(0).after()).isEmpty();
    }

    @Test
    void letsStepsWinWhereWhatMustComeFirstGoesRoundInACircleWithThem() {
        var plan = framework()
                .mechanism("A1", 2, 0.0)
                .mechanism("A2", 2, 0.0)
                .idea("A1-1a", 2, "A2-2a")
                .idea("A1-2a", 2)
                .idea("A2-1a", 1, "A1-2a")
                .idea("A2-2a", 1)
                .plan();

        assertThat(order(plan)).containsExactly("A2-1a", "A2-2a", "A1-1a", "A1-2a");
        assertThat(plan.get(0).after()).isEmpty();
        assertThat(plan.get(2).after()).containsExactly("A2-2a");
    }

    @Test
    void keepsTheOrderOfTheFrameworkBetweenEquals() {
        assertThat(order(framework()
                        .mechanism("A2", 1, 0.0)
                        .mechanism("A1", 1, 0.0)
                        .plainIdeas()
                        .plan()))
                .containsExactly("A2-1a", "A1-1a");
    }
}
