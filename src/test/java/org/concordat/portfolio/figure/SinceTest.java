package org.concordat.portfolio.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "month, 2026-10-21",
        "quarter, 2026-08-21",
        "year, 2025-11-21",
        "2026-08-21, 2026-08-21",
        "2026-11-20, 2026-11-20",
        "1900-01-01, 1900-01-01",
        "' 2024-02-29 ', 2024-02-29"
    })
    void isTheSpanOrTheDayThatAnAddressSays(String said, LocalDate day) {
        assertThat(Since.of(said, TODAY)).isEqualTo(new Since(day, said.strip()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "QUARTER",
                "2026-02-31",
                "2025-02-29",
                "2026-13-01",
                "99999-01-01",
                "+99999-01-01",
                "-2026-01-01",
                "1899-12-31",
                "0000-00-00",
                "2026-11-21",
                "2027-01-01",
                "21.8.2026",
                "2026-08-21T00:00",
                "2026-08-21\0"
            })
    void isAQuarterAgoForNothingAndForWhatIsNoDayBeforeToday(String said) {
        assertThat(Since.of(said, TODAY)).isEqualTo(new Since(LocalDate.of(2026, 8, 21), ""));
    }

    @Test
    void marksTheSpanThatADayIsAsFarBackAs() {
        assertThat(Since.of("2025-11-21", TODAY).spans("year", TODAY)).isTrue();
        assertThat(Since.of("", TODAY).spans("quarter", TODAY)).isTrue();
        assertThat(Since.of("2025-11-20", TODAY).spans("year", TODAY)).isFalse();
        assertThat(Since.of("", TODAY).spans("nonsense", TODAY)).isFalse();
    }
}
