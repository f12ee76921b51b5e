package org.concordat.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static final String FORTY = "a234567890b234567890c234567890d234567890";

    @ParameterizedTest
    @ValueSource(strings = {"SO1", "a", "9", "a.b-c_D", FORTY})
    void a_code_is_letters_digits_dots_dashes_and_underscores(String code) {
        assertThat(new MechanismCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".a", "-a", "_a", "a b", "a/b", "a\n", "é", "aé", "１", "<b>", FORTY + "e"})
    void anything_else_is_not_a_code(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MechanismCode(code));
    }
}
