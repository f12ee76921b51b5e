package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;

class KnownDateTest {

    @Test
    void showsNoMoreThanIsKnown() {
        assertThat(read("2012").label()).isEqualTo("2012");
        assertThat(read("2012-04").label()).isEqualTo("Apr 2012");
        assertThat(read("2012-09-01").label()).isEqualTo("1 Sep 2012");
    }

    @Test
    void writesWhatItReads() {
        for (String text : List.of("2012", "2012-04", "2012-04-21")) {
            assertThat(read(text)).hasToString(text);
        }
    }

    @Test
    void readsWhatItShows() {
        for (String text : List.of("2012", "2012-04", "2012-04-21", "1812-09-01", "2012-05")) {
            assertThat(read(read(text).label())).hasToString(text);
        }
        assertThat(read("21 november 2026")).hasToString("2026-11-21");
        assertThat(read("September 2026")).hasToString("2026-09");
    }

    @Test
    void readsNothingElse() {
        for (String text : List.of(
                "",
                "12",
                "2012-13",
                "2013-02-29",
                "2012-4-1",
                "21/04/2012",
                "abcd",
                "20120421",
                "31 Nov 2026",
                "Nov",
                "21 2026",
                "1 Nov 26")) {
            assertThat(KnownDate.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void standsForEveryDayOfItsMonthOrYear() {
        assertThat(read("2012").latest()).isEqualTo(LocalDate.of(2012, 12, 31));
        assertThat(read("2012-02").latest()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(new KnownDate(LocalDate.of(2012, 2, 17), DatePrecision.MONTH).earliest())
                .isEqualTo(LocalDate.of(2012, 2, 1));
    }

    @Test
    void isSurelyBeforeOnlyWhenNoDayCouldBeLater() {
        assertThat(read("2012").isSurelyBefore(read("2013-01-01"))).isTrue();
        assertThat(read("2012").isSurelyBefore(read("2012-06-01"))).isFalse();
    }

    @Test
    void refusesAYearThatNobodyMeans() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("0214"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("date.year.too-early"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("2999"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(KnownDate.TOO_LATE));
    }

    private static KnownDate read(String text) {
        return KnownDate.parse(text).orElseThrow();
    }
}
