package org.concordat.portfolio.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.portfolio.network.PartnerViews.Tendency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TendingTest {

    private static String key(int mechanisms, @Nullable Double difference) {
        return Tending.of(new Tendency(mechanisms, 1, difference, 0, 0, 0)).key();
    }

    @Test
    void callsNothingAHabitThatIsLittleOrSmall() {
        assertThat(key(0, null)).isEqualTo("partner.tends.unknown");
        assertThat(key(9, 2.0)).isEqualTo("partner.tends.few");
        assertThat(key(10, 0.24)).isEqualTo("partner.tends.alike");
        assertThat(key(10, 0.25)).isEqualTo("partner.tends.higher");
        assertThat(key(10, -0.25)).isEqualTo("partner.tends.lower");
    }
}
