package org.concordat.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concordat.partnership.ArrangementId;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;

class SnoozeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    @Test
    void holdsUntilItsDay() {
        Snooze snooze = until(TODAY.plusDays(2));

        assertThat(snooze.holds(TODAY.plusDays(1), 5)).isTrue();
        assertThat(snooze.holds(TODAY.plusDays(2), 5)).isFalse();
    }

    @Test
    void holdsNoMoreOnceItCostsAPointMore() {
        Snooze snooze = until(TODAY.plusMonths(1));

        assertThat(snooze.holds(TODAY, 5.9)).isTrue();
        assertThat(snooze.holds(TODAY, 2)).isTrue();
        assertThat(snooze.holds(TODAY, 6)).isFalse();
    }

    @Test
    void holdsNoMoreOnceItWasEnded() {
        Snooze snooze = until(TODAY.plusMonths(1));
        snooze.end(NOW);

        assertThat(snooze.holds(TODAY, 5)).isFalse();
    }

    @Test
    void isForADayToComeAndHalfAYearAtMost() {
        assertThat(until(TODAY.plusMonths(6)).until()).isEqualTo(TODAY.plusMonths(6));
        assertThatThrownBy(() -> until(TODAY)).isInstanceOf(Refusal.class).hasMessageContaining("snooze.until.past");
        assertThatThrownBy(() -> until(TODAY.plusMonths(6).plusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("snooze.until.too-far");
    }

    @Test
    void asksForAReason() {
        assertThatThrownBy(() -> new Snooze(UUID.randomUUID(), about(), 5, TODAY.plusDays(1), " ", TODAY, NOW))
                .isInstanceOf(Refusal.class);
    }

    private static Snooze until(LocalDate day) {
        return new Snooze(UUID.randomUUID(), about(), 5, day, "The board meets first.", TODAY, NOW);
    }

    private static About about() {
        return new About(new ArrangementId(UUID.randomUUID()), "beyond-the-organisation", Rule.GATE, null);
    }
}
