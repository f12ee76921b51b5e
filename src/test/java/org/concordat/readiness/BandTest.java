package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({
        "0, NOT_READY",
        "24.99, NOT_READY",
        "25, AT_RISK",
        "49.99, AT_RISK",
        "50, DEVELOPING",
        "69.99, DEVELOPING",
        "70, READY",
        "84.99, READY",
        "85, LEADING",
        "100, LEADING",
    })
    void changesAtItsEdges(double readiness, Band band) {
        assertThat(Band.of(readiness)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"TOO_LITTLE_KNOWN, 0", "NOT_READY, 0", "AT_RISK, 25", "DEVELOPING, 50", "READY, 70", "LEADING, 85"})
    void tellsWhereItStarts(Band band, int from) {
        assertThat(band.from()).isEqualTo(from);
    }

    @Test
    void isReachedByAFigureThatOnlyItsLastBitsKeepBelow() {
        assertThat(Band.of(70 - 1e-12)).isEqualTo(Band.READY);
        assertThat(Band.of(70 - 1e-6)).isEqualTo(Band.DEVELOPING);
    }

    @Test
    void followsTheFullFigureAndSaysWhenTheShownOneLooksBetter() {
        assertThat(Figures.whole(69.6)).isEqualTo(70);
        assertThat(Band.of(69.6)).isEqualTo(Band.DEVELOPING);
        assertThat(Band.roundsAcross(69.6)).isTrue();
        assertThat(Band.roundsAcross(69.4)).isFalse();
        assertThat(Band.roundsAcross(70)).isFalse();
    }

    @Test
    void isCappedOnlyWhenItIsBetterThanTheCap() {
        assertThat(Band.LEADING.cappedAt(Band.DEVELOPING)).isEqualTo(Band.DEVELOPING);
        assertThat(Band.DEVELOPING.cappedAt(Band.DEVELOPING)).isEqualTo(Band.DEVELOPING);
        assertThat(Band.NOT_READY.cappedAt(Band.DEVELOPING)).isEqualTo(Band.NOT_READY);
        assertThat(Band.TOO_LITTLE_KNOWN.cappedAt(Band.DEVELOPING)).isEqualTo(Band.TOO_LITTLE_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"69.5, 70", "69.49, 69", "0, 0", "100, 100", "0.5, 1", "99.5, 100", "1.4999999999999, 2"})
    void isShownBesideAWholeNumberWithHalvesUp(double figure, long shown) {
        assertThat(Figures.whole(figure)).isEqualTo(shown);
    }
}
