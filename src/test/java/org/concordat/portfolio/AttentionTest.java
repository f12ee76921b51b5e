package org.concordat.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.portfolio.Stands.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.concordat.attention.Rule;
import org.concordat.partnership.Stage;
import org.concordat.readiness.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {

    private static final Offset<Double> HAIR = within(1e-9);

    @Test
    void saysNothingOfAnArrangementWhereAllIsWell() {
        assertThat(attention(Stands.at(80)).concerns()).isEmpty();
    }

    @Test
    void weighsAGateByWhatIsLostThereAndWhatTheBandDoesNotShow() {
        Reason reason = only(Stands.at(92.5).heldTo(Band.DEVELOPING).gate("SI3", 4.5));

        assertThat(reason.rule()).isEqualTo(Rule.GATE);
        assertThat(reason.cost()).isEqualTo(4.5 + 22.5, HAIR);
    }

    @Test
    void weighsAGateThatHoldsNoBandDownByWhatIsLostThereAlone() {
        assertThat(only(Stands.at(60).gate("SI3", 4.5)).cost()).isEqualTo(4.5, HAIR);
    }

    @Test
    void takesAllGatesOfAnArrangementForOneReason() {
        Reason reason =
                only(Stands.at(80).heldTo(Band.DEVELOPING).gate("SI3", 4).gate("SO2", 3));

        assertThat(reason.findings()).hasSize(2);
        assertThat(reason.cost()).isEqualTo(4 + 3 + 10, HAIR);
    }

    @Test
    void weighsCriticalMechanismsThatAreNotRatedByWhatTheyDecide() {
        Reason reason = only(Stands.at(80).unrated("SO2", 5).unrated("SI1", 4));

        assertThat(reason.rule()).isEqualTo(Rule.UNRATED);
        assertThat(reason.cost()).isEqualTo(9, HAIR);
    }

    @Test
    void weighsActionsWithoutAnOwnerByWhatTheyAreToGain() {
        Reason reason = only(Stands.at(80).unowned(2, 3.5));

        assertThat(reason.rule()).isEqualTo(Rule.UNOWNED);
        assertThat(reason.cost()).isEqualTo(3.5, HAIR);
    }

    @Test
    void countsEachPartnerInDistress() {
        Reason reason = only(Stands.at(80).inDistress("One", "Other"));

        assertThat(reason.rule()).isEqualTo(Rule.DISTRESS);
        assertThat(reason.cost()).isEqualTo(30, HAIR);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21, 1", "2026-11-21, 1", "2026-10-22, 1", "2026-10-21, 2", "2025-11-21, 13"})
    void tellsOfAReviewAMonthAheadAndWeighsEachMonthThatItIsLate(LocalDate next, double cost) {
        Reason reason = only(Stands.at(80).reviewed(next));

        assertThat(reason.rule()).isEqualTo(Rule.REVIEW);
        assertThat(reason.cost()).isEqualTo(cost, HAIR);
    }

    @Test
    void saysNothingOfAReviewThatIsMoreThanAMonthAhead() {
        assertThat(attention(Stands.at(80).reviewed(TODAY.plusDays(31))).concerns())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-11-20, 1", "2027-05-21, 6", "2026-11-21, 12", "2026-12, 11", "2024, 12"})
    void weighsAnEndWithoutAnExitPlanByTheMonthsOfItsLastYearThatAreGone(String ends, double cost) {
        Reason reason = only(Stands.at(80).ends(ends, null));

        assertThat(reason.rule()).isEqualTo(Rule.ENDING);
        assertThat(reason.cost()).isEqualTo(cost, HAIR);
    }

    @Test
    void saysNothingOfAnEndThatIsPlannedOrAYearOff() {
        assertThat(attention(Stands.at(80).ends("2027-01", TODAY.minusDays(1))).concerns())
                .isEmpty();
        assertThat(attention(Stands.at(80).ends("2027-11-21", null)).concerns()).isEmpty();
    }

    @Test
    void weighsEvidenceThatRunsOutAsAPointEach() {
        Reason reason = only(Stands.at(80).evidenceRunsOut(3, TODAY.plusDays(30)));

        assertThat(reason.rule()).isEqualTo(Rule.EXPIRING);
        assertThat(reason.cost()).isEqualTo(3, HAIR);
    }

    @Test
    void flagsPartnersWhoAreTwoLevelsApartAndNoCloser() {
        assertThat(attention(Stands.at(80).apart("SO7", 1.99, 5)).concerns()).isEmpty();
        assertThat(only(Stands.at(80).apart("SO7", 2, 5)).cost()).isEqualTo(2.5, HAIR);
        assertThat(only(Stands.at(80).apart("SO7", 4, 5)).cost()).isEqualTo(5, HAIR);
    }

    @Test
    void noticesAFallOfEightPointsAndNoSmallerOne() {
        assertThat(attention(Stands.at(72.5).after(80.0)).concerns()).isEmpty();
        assertThat(only(Stands.at(72).after(80.0)).cost()).isEqualTo(8, HAIR);
        assertThat(attention(Stands.at(72).after(null)).concerns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROPOSAL, 6", "MOBILISATION, 6", "OPERATION, 12", "MATURITY, 12", "EXIT, 6"})
    void takesAnAssessmentForOldOnceItsStageAllowsItNoMore(Stage stage, int months) {
        assertThat(attention(Stands.at(80).in(stage).on(TODAY.minusMonths(months)))
                        .concerns())
                .isEmpty();
        assertThat(only(Stands.at(80).in(stage).on(TODAY.minusMonths(months).minusDays(1)))
                        .rule())
                .isEqualTo(Rule.OLD);
        assertThat(only(Stands.at(80).in(stage).on(TODAY.minusMonths(months + 3)))
                        .cost())
                .isEqualTo(3, HAIR);
    }

    @Test
    void takesAnAssessmentForOldOnceTheArrangementHasComeToAnotherStage() {
        assertThat(only(Stands.at(80).in(Stage.OPERATION).assessedIn(Stage.MOBILISATION))
                        .rule())
                .isEqualTo(Rule.OLD);
    }

    @Test
    void weighsOverdueActionsByWhatTheyWereToGain() {
        Reason reason = only(Stands.at(80).overdue(9, 2, 6.5));

        assertThat(reason.rule()).isEqualTo(Rule.OVERDUE);
        assertThat(reason.cost()).isEqualTo(6.5, HAIR);
    }

    @Test
    void asksForAFirstAssessment() {
        assertThat(only(Stands.never()).rule()).isEqualTo(Rule.UNASSESSED);
    }

    @Test
    void holdsNothingAgainstAPublishedReportThatLiesInItsNature() {
        Stands old =
                Stands.at(60).published().on(TODAY.minusYears(11)).after(90.0).gate("SI3", 4);

        assertThat(only(old).rule()).isEqualTo(Rule.GATE);
        assertThat(attention(Stands.never().published()).concerns()).isEmpty();
    }

    @Test
    void holdsAgainstItsReadersWhatTheyPlannedForAPublishedCaseAndLeftUndone() {
        assertThat(only(Stands.at(95).published().overdue(3, 2, 4)).rule()).isEqualTo(Rule.OVERDUE);
        assertThat(only(Stands.at(95).published().unowned(2, 6)).rule()).isEqualTo(Rule.UNOWNED);
        assertThat(only(Stands.never().published().overdue(1, 1, 2)).rule()).isEqualTo(Rule.OVERDUE);
    }

    @Test
    void putsWhatCostsMostFirstAndPublishedReportsLast() {
        Stands small = Stands.at(80).apart("SO7", 2, 5);
        Stands great = Stands.at(92).heldTo(Band.DEVELOPING).gate("SI3", 4).apart("SO7", 2, 5);
        Stands published = Stands.at(95).published().heldTo(Band.DEVELOPING).gate("SI3", 9);

        assertThat(attention(small, published, great).concerns())
                .extracting(Concern::standing)
                .containsExactly(great.standing(), small.standing(), published.standing());
        assertThat(attention(great).concerns().get(0).reasons())
                .extracting(Reason::rule)
                .containsExactly(Rule.GATE, Rule.GAP);
    }

    @Test
    void showsTheReasonsOfOneRuleAlone() {
        Attention all =
                attention(Stands.at(92).heldTo(Band.DEVELOPING).gate("SI3", 4).apart("SO7", 2, 5), Stands.never());

        assertThat(all.by(Rule.GAP).concerns()).hasSize(1);
        assertThat(all.by(Rule.GAP).reasons()).isEqualTo(1);
        assertThat(all.by(null)).isSameAs(all);
    }

    private static Reason only(Stands looked) {
        List<Concern> concerns = attention(looked).concerns();
        assertThat(concerns).hasSize(1);
        assertThat(concerns.get(0).reasons()).hasSize(1);
        return concerns.get(0).reasons().get(0);
    }

    private static Attention attention(Stands... looked) {
        return Attention.of(
                Arrays.stream(looked).map(Stands::standing).toList(),
                Arrays.stream(looked).flatMap(one -> one.findings().stream()).toList(),
                TODAY);
    }
}
