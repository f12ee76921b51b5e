package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.readiness.Given.area;
import static org.concordat.readiness.Given.given;
import static org.concordat.readiness.Given.on;

import java.util.Map;
import org.concordat.shared.AreaCode;
import org.concordat.shared.ThemeCode;
import org.junit.jupiter.api.Test;

class CornerCasesTest {

    private static final Verdict UNKNOWN = new Verdict(Band.TOO_LITTLE_KNOWN, Band.TOO_LITTLE_KNOWN, false, false);

    @Test
    void nothingRatedLeavesReadinessOpenFromEndToEnd() {
        Scorecard card = given().mechanism("A1").mechanism("B1").voice("P", 1).card();

        assertThat(card.overall()).isEqualTo(new Reading(2, 0, 20, 0, 0, 0, null, null, 0, 0, 100));
        assertThat(card.readiness()).isNull();
        assertThat(card.verdict()).isEqualTo(UNKNOWN);
        assertThat(card.robustness()).isNull();
        assertThat(card.mostLost()).isEmpty();
        assertThat(card.partners()).containsExactly(new PartnerView(new PartnerKey("P"), 1, 0, null));
        assertThat(card.lowestView()).isEmpty();
        assertThat(card.highestView()).isEmpty();
    }

    @Test
    void nothingApplicableIsKnownToNoOne() {
        Scorecard card = given().mechanism("A1", 0, true, "risk")
                .mechanism("A2", 3, true)
                .setAside("A2")
                .says("P", "A1", 4)
                .says("P", "A2", 4)
                .card();

        assertThat(card.overall()).isEqualTo(new Reading(0, 0, 0, 0, 0, 0, null, null, 0, 0, 100));
        assertThat(card.verdict()).isEqualTo(UNKNOWN);
        assertThat(card.areas()).isEmpty();
        assertThat(card.themes()).isEmpty();
        assertThat(card.gates()).isEmpty();
        assertThat(card.robustness()).isNull();
    }

    @Test
    void anAreaWithoutAnApplicableMechanismIsLeftOutAndTakesNoWeight() {
        Scorecard card = given().mechanism("A1")
                .mechanism("B1", 0, false)
                .says("P", "A1", 2)
                .card();

        assertThat(card.areas()).extracting(AreaScore::area).containsExactly(new AreaCode("A"));
        assertThat(card.area(new AreaCode("B"))).isEmpty();
        assertThat(card.overall().applicableWeight()).isEqualTo(10);
        assertThat(card.overall().coverage()).isEqualTo(100);
    }

    @Test
    void aMechanismThatIsNotApplicableShowsItsLevelAndCountsNowhere() {
        Scorecard card = given().mechanism("A1", 0, false)
                .mechanism("A2")
                .setAside("A1")
                .says("P", "A1", 4)
                .says("Q", "A1", 0)
                .says("P", "A2", 4)
                .card();
        MechanismScore score = on(card, "A1");

        assertThat(score.applicability()).isEqualTo(Applicability.NOT_REQUIRED);
        assertThat(score.setAsideBecause()).isEqualTo("It has no place here");
        assertThat(score.level()).isEqualTo(2);
        assertThat(score.contribution()).isEqualTo(new Contribution(0, null, null, 0, 0));
        assertThat(score.finding())
                .isEqualTo(new LevelFinding(
                        2.0, null, 2.0, LevelOrigin.CONSOLIDATED, EvidenceGrade.D, false, null, null, false));
        assertThat(card.partners()).extracting(PartnerView::rated).containsExactly(1, 0);
        assertThat(card.readiness()).isEqualTo(100);
    }

    @Test
    void aPartnerAloneIsTheWholeView() {
        Scorecard card = given().mechanism("A1").says("P", "A1", 3, 2).card();

        assertThat(card.partners()).containsExactly(new PartnerView(new PartnerKey("P"), 1, 1, card.readiness()));
        assertThat(card.lowestView()).isEqualTo(card.highestView());
        assertThat(card.flaggedGaps()).isEmpty();
    }

    @Test
    void partnersWithTheSameViewAreNamedInTheOrderOfTheirKeys() {
        Scorecard card =
                given().mechanism("A1").says("Q", "A1", 3).says("P", "A1", 3).card();

        assertThat(card.lowestView().orElseThrow().partner()).isEqualTo(new PartnerKey("P"));
        assertThat(card.highestView().orElseThrow().partner()).isEqualTo(new PartnerKey("P"));
    }

    @Test
    void coverageDecidesFromSixtyOnWhetherThereIsABand() {
        assertThat(covering(3, 2).verdict()).isEqualTo(new Verdict(Band.LEADING, Band.LEADING, false, false));
        assertThat(covering(3, 2).overall().coverage()).isCloseTo(60, within(1e-9));
        assertThat(covering(59, 41).verdict()).isEqualTo(UNKNOWN);
        assertThat(covering(59, 41).readiness()).isEqualTo(100);
    }

    @Test
    void coverageOfAnAreaDecidesForThatAreaAlone() {
        Scorecard card = given().mechanism("A1")
                .mechanism("A2")
                .mechanism("B1")
                .says("P", "A1", 4)
                .says("P", "B1", 4)
                .card();

        assertThat(card.overall().coverage()).isEqualTo(75);
        assertThat(card.band()).isEqualTo(Band.LEADING);
        assertThat(area(card, "A").verdict()).isEqualTo(UNKNOWN);
        assertThat(area(card, "B").verdict().band()).isEqualTo(Band.LEADING);
    }

    @Test
    void boundsTakeTheUnratedAtNothingAndAtTarget() {
        Scorecard card =
                given().mechanism("A1").mechanism("A2").says("P", "A1", 2).card();

        assertThat(card.overall()).isEqualTo(new Reading(2, 1, 10, 5, 2.5, 2.5, 50.0, 50.0, 50, 25, 75));
    }

    @Test
    void attainmentIsNeverMoreThanTheTarget() {
        Scorecard card = given().mechanism("A1", 2, false).says("P", "A1", 4).card();

        assertThat(on(card, "A1").contribution().attainment()).isEqualTo(1);
        assertThat(on(card, "A1").lost()).isZero();
        assertThat(card.mostLost()).isEmpty();
        assertThat(card.partners().get(0).readiness()).isEqualTo(100);
    }

    @Test
    void anAgreedLevelTakesThePlaceOfThePositions() {
        Scorecard card = given().mechanism("A1")
                .says("P", "A1", 4)
                .says("Q", "A1", 1)
                .agree("A1", 3)
                .evidence("A1", EvidenceGrade.A)
                .card();
        LevelFinding finding = on(card, "A1").finding();

        assertThat(finding)
                .isEqualTo(new LevelFinding(
                        2.5, Generated.agreed(3), 3.0, LevelOrigin.AGREED, EvidenceGrade.A, false, 3.0, 3.0, true));
        assertThat(card.readiness()).isEqualTo(75);
    }

    @Test
    void anAgreedLevelRatesWhatNobodyAnswered() {
        Scorecard card = given().mechanism("A1").agree("A1", 1).card();

        assertThat(card.readiness()).isEqualTo(25);
        assertThat(card.partners()).isEmpty();
    }

    @Test
    void aLevelIsClaimedFromJointOnWithoutCurrentEvidence() {
        assertThat(evidenced(3, EvidenceGrade.B)).isEqualTo(3);
        assertThat(evidenced(3, EvidenceGrade.C)).isEqualTo(2);
        assertThat(evidenced(4, EvidenceGrade.D)).isEqualTo(2);
        assertThat(evidenced(2.9, EvidenceGrade.D)).isEqualTo(2.9);
        assertThat(evidenced(3 - 1e-12, EvidenceGrade.D)).isEqualTo(2);
    }

    @Test
    void equalLossesAreWorkedOnInTheOrderOfTheirCodes() {
        Scorecard card = given().mechanism("B1")
                .mechanism("A1")
                .mechanism("A2")
                .says("P", "B1", 3)
                .says("P", "A2", 2)
                .says("P", "A1", 2)
                .card();

        assertThat(card.mostLost()).extracting(score -> score.code().value()).containsExactly("A1", "A2", "B1");
        assertThat(on(card, "B1").lost()).isEqualTo(12.5);
    }

    @Test
    void whatIfRatesTheUnratedAndKeepsWhatThePartnersSaid() {
        ScoringInput input = given().mechanism("A1")
                .mechanism("A2")
                .says("P", "A1", 1)
                .agree("A1", 2)
                .input();
        Scorecard card = Readiness.whatIf(input, Map.of(Given.code("A1"), 4.0, Given.code("A2"), 3.0));

        assertThat(card.readiness()).isEqualTo(87.5);
        assertThat(on(card, "A1").finding().origin()).isEqualTo(LevelOrigin.WHAT_IF);
        assertThat(on(card, "A1").finding().agreed()).isEqualTo(Generated.agreed(2));
        assertThat(on(card, "A1").finding().consolidated()).isEqualTo(1);
        assertThat(on(card, "A1").finding().claimed()).isTrue();
        assertThat(card.partners().get(0).readiness()).isEqualTo(25);
        assertThat(Readiness.whatIf(input, Map.of())).isEqualTo(Readiness.score(input));
    }

    @Test
    void whatIsAskedByItselfIsWhatTheScorecardSays() {
        ScoringInput input = given().mechanism("A1")
                .mechanism("A2")
                .says("P", "A1", 1)
                .says("P", "A2", 4)
                .agree("A1", 2)
                .input();

        assertThat(Readiness.readiness(input)).isEqualTo(75);
        assertThat(Readiness.finding(input, Given.code("A1")))
                .isEqualTo(on(Readiness.score(input), "A1").finding());
        assertThat(Readiness.readiness(given().mechanism("A1").input())).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Readiness.finding(input, Given.code("X")))
                .withMessage("Mechanism X is not in scope");
    }

    @Test
    void settlingOneMechanismAnewLeavesTheOthersAsTheyWere() {
        ScoringInput input = given().mechanism("A1")
                .mechanism("A2")
                .agree("A1", 2)
                .agree("A2", 4)
                .input();
        ScoringInput leftOut = input.settling(Given.code("A1"), null, "No boards");

        assertThat(leftOut.agreed()).containsOnlyKeys(Given.code("A2"));
        assertThat(leftOut.setAside()).isEqualTo(Map.of(Given.code("A1"), "No boards"));
        assertThat(leftOut.settling(Given.code("A1"), Generated.agreed(2), null))
                .isEqualTo(input);
    }

    @Test
    void whatIfRefusesLevelsOffTheLadderAndMechanismsOutOfScope() {
        ScoringInput input = given().mechanism("A1").input();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Readiness.whatIf(input, Map.of(Given.code("A1"), 4.5)))
                .withMessage("The level of A1 must be from 0 to 4, not 4.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Readiness.whatIf(input, Map.of(Given.code("X"), 3.0)))
                .withMessage("Mechanism X is not in scope");
    }

    @Test
    void aThemeTakesItsMechanismsFromAllAreas() {
        Scorecard card = given().mechanism("A1", 4, false, "risk")
                .mechanism("A2", 4, false)
                .mechanism("B1", 4, false, "risk", "trust")
                .says("P", "A1", 4)
                .says("P", "A2", 0)
                .says("P", "B1", 1)
                .card();

        assertThat(card.theme(new ThemeCode("risk")).orElseThrow().reading().readiness())
                .isEqualTo(50);
        assertThat(card.theme(new ThemeCode("trust")).orElseThrow().reading().readiness())
                .isEqualTo(25);
        assertThat(card.theme(new ThemeCode("nothing"))).isEmpty();
    }

    private static Scorecard covering(int rated, int unrated) {
        return given().mechanism("A1", rated, 4, false)
                .mechanism("A2", unrated, 4, false)
                .says("P", "A1", 4)
                .card();
    }

    private static double evidenced(double level, EvidenceGrade grade) {
        Scorecard card =
                given().mechanism("A1").agree("A1", level).evidence("A1", grade).card();
        Double evidenced = on(card, "A1").finding().evidencedLevel();
        return evidenced == null ? Double.NaN : evidenced;
    }
}
