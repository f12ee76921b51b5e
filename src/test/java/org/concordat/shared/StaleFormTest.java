package org.concordat.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaleFormTest {

    @Test
    void readsTheVersionThatTravelledWithAForm() {
        assertThat(StaleForm.version("7")).isEqualTo(7);
        assertThat(StaleForm.version("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "abc", "-1", "1.5", "1e3", "9999999999999999999", "\u0667"})
    void takesAVersionThatWasNeverHandedOutForStale(String nonsense) {
        long version = StaleForm.version(nonsense);
        assertThatExceptionOfType(StaleForm.class).isThrownBy(() -> StaleForm.unlessCurrent(version, 0));
    }
}
