package org.concordat.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.portfolio.Looked.TODAY;

import java.util.Arrays;
import org.concordat.readiness.Band;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void countsWhatIsReadyAmongWhatIsAssessed() {
        Headline headline = headline(Looked.at(90), Looked.at(70), Looked.at(69.9), Looked.never());

        assertThat(headline.shown()).isEqualTo(4);
        assertThat(headline.assessed()).isEqualTo(3);
        assertThat(headline.ready()).isEqualTo(2);
    }

    @Test
    void takesTheMiddleForTheMedianOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(headline(Looked.at(10), Looked.at(90), Looked.at(60)).median())
                .isEqualTo(60);
        assertThat(headline(Looked.at(10), Looked.at(90), Looked.at(60), Looked.at(61))
                        .median())
                .isEqualTo(60.5);
        assertThat(headline(Looked.never()).median()).isNull();
        assertThat(headline(Looked.never()).medianShown()).isEqualTo("–");
        assertThat(headline(Looked.at(60), Looked.at(61)).medianShown()).isEqualTo("61");
    }

    @Test
    void countsGatesOnlyWhereOneHoldsABandDown() {
        Headline headline = headline(
                Looked.at(80).heldTo(Band.DEVELOPING).gate("SI3", 4).gate("SO2", 4),
                Looked.at(60).gate("SI3", 4),
                Looked.at(80).unrated("SO2", 5));

        assertThat(headline.gates()).isEqualTo(2);
        assertThat(headline.gated()).isEqualTo(1);
    }

    @Test
    void addsUpActions() {
        Headline headline =
                headline(Looked.at(80).overdue(9, 2, 6), Looked.never().overdue(3, 1, 0));

        assertThat(headline.overdue()).isEqualTo(3);
        assertThat(headline.open()).isEqualTo(12);
    }

    @Test
    void countsOldAssessmentsButNoReadingsOfPublishedReports() {
        Headline headline = headline(
                Looked.at(80).on(TODAY.minusMonths(6)),
                Looked.at(80).on(TODAY.minusMonths(6).minusDays(1)),
                Looked.at(80).on(TODAY.minusMonths(11)),
                Looked.at(80).on(TODAY.minusYears(11)).published());

        assertThat(headline.old()).isEqualTo(2);
        assertThat(headline.oldest()).isEqualTo(11);
        assertThat(headline(Looked.at(80)).oldest()).isNull();
    }

    private static Headline headline(Looked... looked) {
        return Headline.of(
                Arrays.stream(looked).map(Looked::standing).toList(),
                Arrays.stream(looked).flatMap(one -> one.findings().stream()).toList(),
                TODAY);
    }
}
