package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.readiness.Given.given;
import static org.concordat.readiness.Given.on;

import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    @Test
    void isFirmWhereNoRelevanceMatters() {
        Scorecard card = given().mechanism("A1")
                .mechanism("B1")
                .says("P", "A1", 1)
                .says("P", "B1", 3)
                .card();

        assertThat(card.robustness()).isEqualTo(new Robustness(1_000, 50, 50));
    }

    @Test
    void spreadsAsFarAsRelevancesMayPullTwoEqualMechanismsApart() {
        Scorecard card = given().mechanism("A1")
                .mechanism("A2")
                .says("P", "A1", 0)
                .says("P", "A2", 4)
                .card();
        Robustness robustness = Objects.requireNonNull(card.robustness());

        // 100·b/(a + b) with a and b even from 0.8 to 1.2 lies from 40 to 60; its 5th percentile is near 43.2.
        assertThat(robustness.p5()).isCloseTo(43.2, within(0.5));
        assertThat(robustness.p95()).isCloseTo(56.8, within(0.5));
    }

    @Test
    void namesHowOftenAMechanismIsAmongTheFiveThatLoseTheMost() {
        Given given = given();
        for (int m = 1; m <= 7; m++) {
            given.mechanism("A" + m).says("P", "A" + m, m == 1 ? 0 : m == 7 ? 4 : 2);
        }
        Scorecard card = given.card();

        assertThat(on(card, "A1").contribution().amongMostLost()).isEqualTo(1);
        assertThat(on(card, "A7").contribution().amongMostLost()).isEqualTo(0);
        double shares = 0;
        for (int m = 2; m <= 6; m++) {
            // Five alike compete for four places.
            assertThat(on(card, "A" + m).contribution().amongMostLost()).isCloseTo(0.8, within(0.05));
            shares += on(card, "A" + m).contribution().amongMostLost();
        }
        assertThat(shares).isCloseTo(4, within(1e-9));
    }

    @Test
    void givesTheFivePlacesToTheFirstByCodeWhereLossesAreEqual() {
        Given given = given();
        for (String area : new String[] {"G", "F", "E", "D", "C", "B", "A"}) {
            given.mechanism(area + "1").says("P", area + "1", 2);
        }
        Scorecard card = given.card();

        assertThat(card.mechanisms().stream().map(score -> score.contribution().amongMostLost()))
                .containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void ranksByLossNotByCode() {
        Given given = given();
        int level = 0;
        for (String area : new String[] {"G", "F", "E", "D"}) {
            given.mechanism(area + "1").says("P", area + "1", level++);
        }
        for (String area : new String[] {"A", "B", "C"}) {
            given.mechanism(area + "1").says("P", area + "1", 3);
        }
        Scorecard card = given.card();

        // Losing 1/4 each, A and B come before C and D by their codes; E, F and G lose more.
        assertThat(card.mechanisms().stream().map(score -> score.contribution().amongMostLost()))
                .containsExactly(1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 1.0);
    }

    @Test
    void doesNotCallALossWhatLosesNothing() {
        Scorecard card = given().mechanism("A1")
                .mechanism("A2")
                .says("P", "A1", 4)
                .says("P", "A2", 3)
                .card();

        assertThat(on(card, "A1").contribution().amongMostLost()).isEqualTo(0);
        assertThat(on(card, "A2").contribution().amongMostLost()).isEqualTo(1);
    }

    @Test
    void doesNotDependOnTheUnratedWhereTheyTakeTheSameShare() {
        Scorecard card =
                given().mechanism("A1").mechanism("A2").says("P", "A1", 1).card();

        assertThat(card.robustness()).isEqualTo(new Robustness(1_000, 25, 25));
        assertThat(on(card, "A2").contribution().amongMostLost()).isEqualTo(0);
    }

    @Test
    void drawsTheNumbersThatTheLibrarysSplitMixDraws() {
        FixedSequence sequence = new FixedSequence(42);
        SplittableRandom library = new SplittableRandom(42);

        for (int i = 0; i < 1_000; i++) {
            assertThat(sequence.next()).isEqualTo((library.nextLong() >>> 11) * 0x1.0p-53);
        }
    }
}
