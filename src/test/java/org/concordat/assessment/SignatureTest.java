package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.concordat.shared.web.Shown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @ParameterizedTest
    @CsvSource({"America/New_York, 20 Nov 2026", "Europe/London, 21 Nov 2026", "Asia/Tokyo, 21 Nov 2026"})
    void tellsOfTheUnnamedTheDayThatItWasWhereTheProductRuns(ZoneId zone, String day) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T03:30:00Z"), zone);
        Signature signature = Signature.unnamed("Council", clock);
        assertThat(Shown.day(signature.at(), zone)).isEqualTo(day);
        assertThat(signature.at().atZone(zone).toLocalTime()).isEqualTo("00:00");
        assertThat(signature.by()).isNull();
    }
}
