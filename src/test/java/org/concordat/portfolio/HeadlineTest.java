package org.concordat.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.portfolio.Stands.TODAY;

import java.util.Arrays;
import org.concordat.readiness.Band;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void countsWhatIsReadyAmongWhatIsAssessed() {
        Headline headline = headline(Stands.at(90), Stands.at(70), Stands.at(69.9), Stands.never());

        assertThat(headline.shown()).isEqualTo(4);
        assertThat(headline.assessed()).isEqualTo(3);
        assertThat(headline.ready()).isEqualTo(2);
    }

    @Test
    void takesTheMiddleForTheMedianOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(headline(Stands.at(10), Stands.at(90), Stands.at(60)).median())
                .isEqualTo(60);
        assertThat(headline(Stands.at(10), Stands.at(90), Stands.at(60), Stands.at(61))
                        .median())
                .isEqualTo(60.5);
        assertThat(headline(Stands.never()).median()).isNull();
        assertThat(headline(Stands.never()).medianShown()).isEqualTo("–");
        assertThat(headline(Stands.at(60), Stands.at(61)).medianShown()).isEqualTo("61");
    }

    @Test
    void countsGatesOnlyWhereOneHoldsABandDown() {
        Headline headline = headline(
                Stands.at(80).heldTo(Band.DEVELOPING).gate("SI3", 4).gate("SO2", 4),
                Stands.at(60).gate("SI3", 4),
                Stands.at(80).unrated("SO2", 5));

        assertThat(headline.gates()).isEqualTo(2);
        assertThat(headline.gated()).isEqualTo(1);
    }

    @Test
    void addsUpActions() {
        Headline headline =
                headline(Stands.at(80).overdue(9, 2, 6), Stands.never().overdue(3, 1, 0));

        assertThat(headline.overdue()).isEqualTo(3);
        assertThat(headline.open()).isEqualTo(12);
    }

    @Test
    void countsOldAssessmentsButNoReadingsOfPublishedReports() {
        Headline headline = headline(
                Stands.at(80).on(TODAY.minusMonths(6)),
                Stands.at(80).on(TODAY.minusMonths(6).minusDays(1)),
                Stands.at(80).on(TODAY.minusMonths(11)),
                Stands.at(80).on(TODAY.minusYears(11)).published());

        assertThat(headline.old()).isEqualTo(2);
        assertThat(headline.oldest()).isEqualTo(11);
        assertThat(headline(Stands.at(80)).oldest()).isNull();
    }

    private static Headline headline(Stands... looked) {
        return Headline.of(
                Arrays.stream(looked).map(Stands::standing).toList(),
                Arrays.stream(looked).flatMap(one -> one.findings().stream()).toList(),
                TODAY);
    }
}
