package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void writesFiguresHalvesUp() {
        assertThat(Shown.whole(69.5)).isEqualTo("70");
        assertThat(Shown.whole(69.49)).isEqualTo("69");
        assertThat(Shown.whole(8 / 3.0 - 5 / 3.0)).isEqualTo("1");
        assertThat(Shown.tenths(2.25)).isEqualTo("2.3");
        assertThat(Shown.exact(100 / 3.0)).isEqualTo("33.3333");
        assertThat(Shown.whole(0.0)).isEqualTo("0");
    }

    @Test
    void writesALevelWithADecimalOnlyBetweenTheSteps() {
        assertThat(Shown.level(3.0)).isEqualTo("3");
        assertThat(Shown.level(2.25)).isEqualTo("2.3");
        assertThat(Shown.level(null)).isEqualTo("–");
    }

    @Test
    void writesDaysOfWorkWithoutANeedlessNought() {
        assertThat(Shown.effort(new BigDecimal("20.0"))).isEqualTo("20");
        assertThat(Shown.effort(new BigDecimal("2.5"))).isEqualTo("2.5");
        assertThat(Shown.effort(new BigDecimal("0.0"))).isEqualTo("0");
    }

    @Test
    void writesDaysAndTimesWhereTheyWere() {
        Instant late = Instant.parse("2026-09-20T23:05:00Z");
        assertThat(Shown.day(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep 2026");
        assertThat(Shown.day(late, ZoneOffset.UTC)).isEqualTo("20 Sep 2026");
        assertThat(Shown.moment(late, ZoneId.of("Europe/Paris"))).isEqualTo("21 Sep 2026, 01:05");
        assertThat(Shown.time(late, ZoneOffset.UTC)).isEqualTo("23:05");
    }
}
