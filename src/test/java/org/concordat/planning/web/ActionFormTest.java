package org.concordat.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.concordat.planning.ActionStatus;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionFormTest {

    @Test
    void readsTheStatusChosen() {
        assertThat(form("1", "in-progress").chosenStatus()).isEqualTo(ActionStatus.IN_PROGRESS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "IN_PROGRESS", "level 7"})
    void saysThatWhatIsNoStatusIsNotOneOfTheChoices(String nonsense) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> form("1", nonsense).chosenStatus())
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("choice.unknown");
                    assertThat(refusal.field()).isEqualTo("status");
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc"})
    void isMadeFromNoVersionWhenTheVersionIsNonsense(String nonsense) {
        assertThat(form(nonsense, "agreed").fromVersion()).isNegative();
    }

    private static ActionForm form(String version, String status) {
        return new ActionForm(version, null, null, null, null, null, null, "3", null, null, null, status, null);
    }
}
