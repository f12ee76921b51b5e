package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.readiness.Given.given;
import static org.concordat.readiness.Given.on;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void isTheMeanOfTheLevelsGivenAndOfNothingElse() {
        Position position = on(
                        given().mechanism("A1")
                                .says("P", "A1", 3, 1, 1)
                                .says("P", "A1", new Response.NotSure())
                                .says("P", "A1", new Response.NotSure())
                                .says("P", "A1", new Response.DoesNotApply("Not ours"))
                                .card(),
                        "A1")
                .positions()
                .get(0);

        assertThat(position.level()).isCloseTo(5.0 / 3, within(1e-12));
        assertThat(position.given()).containsExactly(Level.ONE_SIDED, Level.ONE_SIDED, Level.JOINT);
        assertThat(position.notSure()).isEqualTo(2);
        assertThat(position.doesNotApply()).isEqualTo(1);
        assertThat(position.voice()).isEqualTo(1);
    }

    @Test
    void listsTheLevelsLowestFirstSoThatTheyBetrayNoRespondent() {
        Response high = new Response.Rated(Level.EVOLVING);
        Response low = new Response.Rated(Level.ABSENT);
        Position position = Position.of(new PartnerKey("P"), 1, List.of(high, low, high));

        assertThat(position.given()).containsExactly(Level.ABSENT, Level.EVOLVING, Level.EVOLVING);
    }

    @Test
    void isNotThereWithoutALevel() {
        Scorecard card = given().mechanism("A1")
                .mechanism("A2")
                .says("P", "A1", 2)
                .says("P", "A2", new Response.NotSure())
                .card();

        assertThat(on(card, "A2").positions().get(0).level()).isNull();
        assertThat(on(card, "A2").level()).isNull();
        assertThat(on(card, "A2").finding().origin()).isEqualTo(LevelOrigin.UNRATED);
    }

    @Test
    void ofTwelvePeopleNeverOutvotesTheOneOfTwo() {
        Scorecard card = given().mechanism("A1")
                .says("P", "A1", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                .says("Q", "A1", 1, 1)
                .card();

        assertThat(on(card, "A1").finding().consolidated()).isEqualTo(2.5);
        assertThat(on(card, "A1").finding().origin()).isEqualTo(LevelOrigin.CONSOLIDATED);
    }

    @Test
    void countsWithThePartnersVoice() {
        Scorecard card = given().mechanism("A1")
                .voice("P", 3)
                .says("P", "A1", 4)
                .says("Q", "A1", 0)
                .voice("R", 5)
                .card();

        assertThat(on(card, "A1").finding().consolidated()).isEqualTo(3);
        assertThat(on(card, "A1").finding().gap()).isEqualTo(4);
    }

    @Test
    void comesBackAsItIsWhenThereIsOnlyOneWhateverTheVoice() {
        Scorecard card =
                given().mechanism("A1").voice("P", 0.1).says("P", "A1", 1, 2, 2).card();
        MechanismScore score = on(card, "A1");

        assertThat(score.finding().consolidated())
                .isEqualTo(score.positions().get(0).level());
        assertThat(score.finding().gap()).isNull();
        assertThat(score.finding().gapFlagged()).isFalse();
    }

    @Test
    void isAWholeLevelApartEvenWhereBinaryFractionsFallAHairShort() {
        Scorecard card = given().mechanism("A1")
                .says("P", "A1", 2, 3, 3)
                .says("Q", "A1", 1, 2, 2)
                .card();

        assertThat(on(card, "A1").finding().gap()).isLessThan(1).isCloseTo(1, within(1e-12));
        assertThat(card.flaggedGaps()).hasSize(1);
    }

    @Test
    void isNotFlaggedWhenLessThanALevelApart() {
        Scorecard card =
                given().mechanism("A1").says("P", "A1", 2, 3).says("Q", "A1", 2).card();

        assertThat(on(card, "A1").finding().gap()).isEqualTo(0.5);
        assertThat(card.flaggedGaps()).isEmpty();
    }

    @Test
    void agreesWithinAPartnerAsTastleAndWiermanHaveIt() {
        assertThat(agreement(3, 3, 3, 3)).isEqualTo(1);
        assertThat(agreement(0, 4)).isEqualTo(0);
        assertThat(agreement(0, 0, 4, 4)).isEqualTo(0);
        // 1 + 1/2·log2(1 − 1/8) + 1/2·log2(1 − 1/8)
        assertThat(agreement(2, 3)).isCloseTo(1 + Math.log(0.875) / Math.log(2), within(1e-12));
        // mean 1: 1 + 3/4·log2(3/4) + 1/4·log2(1/4)
        assertThat(agreement(0, 0, 0, 4))
                .isCloseTo(0.5 + 0.75 * Math.log(0.75) / Math.log(2), within(1e-12))
                .isCloseTo(0.1887218755, within(1e-9));
    }

    @Test
    void hasNoAgreementToSpeakOfWithFewerThanTwoLevels() {
        assertThat(Consensus.among(List.of())).isNull();
        assertThat(Consensus.among(List.of(Level.JOINT))).isNull();
    }

    private static Double agreement(int... levels) {
        Stream<Level> given = IntStream.of(levels).mapToObj(Level::of);
        Double agreement = Consensus.among(given.toList());
        return agreement == null ? Double.NaN : agreement;
    }
}
