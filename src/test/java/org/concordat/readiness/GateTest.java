package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.readiness.Given.area;
import static org.concordat.readiness.Given.given;

import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void capsItsAreaAtAtRiskAndTheWholeAtDeveloping() {
        Scorecard card = leadingButFor(1).card();

        assertThat(card.gates()).hasSize(1);
        assertThat(card.gates().get(0).caps()).isTrue();
        assertThat(card.verdict()).isEqualTo(new Verdict(Band.DEVELOPING, Band.LEADING, false, false));
        assertThat(card.verdict().capped()).isTrue();
        assertThat(area(card, "A").verdict()).isEqualTo(new Verdict(Band.AT_RISK, Band.LEADING, false, false));
        assertThat(area(card, "B").verdict()).isEqualTo(new Verdict(Band.LEADING, Band.LEADING, false, false));
        assertThat(area(card, "B").verdict().capped()).isFalse();
    }

    @Test
    void opensAtParallel() {
        assertThat(leadingButFor(2).card().gates()).isEmpty();
        assertThat(leadingButFor(2).card().verdict()).isEqualTo(new Verdict(Band.LEADING, Band.LEADING, false, false));
    }

    @Test
    void opensAtParallelEvenWhenTheLevelIsOnlyClaimedToBeHigher() {
        Scorecard card = given().critical("A1").says("P", "A1", 4).card();

        assertThat(card.gates()).isEmpty();
        assertThat(card.overall().evidencedReadiness()).isEqualTo(50);
    }

    @Test
    void staysClosedJustBelowParallel() {
        Scorecard card = given().critical("A1").says("P", "A1", 1, 2, 2, 2).card();

        assertThat(card.gates()).extracting(Gate::level).containsExactly(1.75);
    }

    @Test
    void doesNotCloseOverTheLastBitOfASum() {
        // In binary fractions 3 times 0.1 times 2, divided by 3 times 0.1, need not be 2.
        Scorecard card = given().critical("A1")
                .voice("P", 0.1)
                .voice("Q", 0.2)
                .voice("R", 0.7)
                .says("P", "A1", 1, 2, 2)
                .says("Q", "A1", 1, 2, 2)
                .says("R", "A1", 2, 2, 2, 2, 2, 2, 3)
                .agree("A1", 2 - 1e-12)
                .card();

        assertThat(card.gates()).isEmpty();
    }

    @Test
    void madeOfAnUnratedMechanismCapsNothingAndMakesTheBandProvisional() {
        Scorecard card = given().critical("A1")
                .mechanism("A2")
                .mechanism("A3")
                .mechanism("B1")
                .says("P", "A2", 4)
                .says("P", "A3", 4)
                .says("P", "B1", 4)
                .card();

        assertThat(card.gates())
                .containsExactly(new Gate(new MechanismCode("A1"), new AreaCode("A"), null, null, null));
        assertThat(card.gates().get(0).caps()).isFalse();
        assertThat(card.verdict()).isEqualTo(new Verdict(Band.LEADING, Band.LEADING, true, false));
        assertThat(area(card, "A").verdict().provisional()).isTrue();
        assertThat(area(card, "B").verdict().provisional()).isFalse();
    }

    @Test
    void isNamedButChangesNoBandWhereTooLittleIsKnown() {
        Scorecard card = given().critical("A1")
                .critical("A2")
                .mechanism("A3")
                .says("P", "A1", 1)
                .card();

        assertThat(card.gates()).extracting(Gate::caps).containsExactly(true, false);
        assertThat(card.verdict()).isEqualTo(new Verdict(Band.TOO_LITTLE_KNOWN, Band.TOO_LITTLE_KNOWN, true, false));
    }

    @Test
    void leavesABandThatIsWorseAlone() {
        Scorecard card = given().critical("A1").says("P", "A1", 0).card();

        assertThat(card.verdict()).isEqualTo(new Verdict(Band.NOT_READY, Band.NOT_READY, false, false));
    }

    @Test
    void isNoneWhereTheMechanismIsNotApplicable() {
        Scorecard card = given().critical("A1")
                .mechanism("A2", 0, true)
                .mechanism("A3")
                .setAside("A1")
                .says("P", "A1", 0)
                .says("P", "A2", 0)
                .says("P", "A3", 4)
                .card();

        assertThat(card.gates()).isEmpty();
        assertThat(card.band()).isEqualTo(Band.LEADING);
    }

    @Test
    void capsNoTheme() {
        Scorecard card =
                given().mechanism("A1", 1, true, "risk").says("P", "A1", 1).card();
        ThemeScore theme = card.theme(new ThemeCode("risk")).orElseThrow();

        assertThat(theme.verdict()).isEqualTo(new Verdict(Band.LEADING, Band.LEADING, false, false));
        assertThat(area(card, "A").verdict().band()).isEqualTo(Band.AT_RISK);
    }

    /** Two areas at target, but for one critical mechanism of little relevance. */
    private static Given leadingButFor(int level) {
        return given().mechanism("A1", 1, 4, true)
                .mechanism("A2", 9, 4, false)
                .mechanism("B1")
                .says("P", "A1", level)
                .says("P", "A2", 4)
                .says("P", "B1", 4);
    }
}
