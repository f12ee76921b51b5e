package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;

class PartnerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void retiresOnceAndComesBackOnce() {
        Partner partner = partner();
        refused("retired.not", () -> partner.reinstate(null, NOW));
        partner.retire(null, NOW);
        refused("retired.already", () -> partner.retire(null, NOW));
        partner.reinstate(null, NOW);

        assertThat(partner.isRetired()).isFalse();
    }

    @Test
    void changesNoMoreOnceItIsRetired() {
        Partner partner = partner();
        partner.retire(null, NOW);

        refused("retired.bring-back", () -> partner.describe(World.partnerTerms("Another name"), null, NOW));
        refused("retired.bring-back", () -> partner.learn(new Fact("It grew.", "p. 8", "A report")));
    }

    @Test
    void hasANameWithoutGapsThatNobodySees() {
        assertThat(World.partnerTerms("Magnox  \u00A0 Ltd\u00A0").name()).isEqualTo("Magnox Ltd");
    }

    private static Partner partner() {
        return new Partner(World.partnerTerms("Magnox Ltd"), null, NOW);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
