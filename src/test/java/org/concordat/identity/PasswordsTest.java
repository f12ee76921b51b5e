package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "eleven-char, password.short",
        "aaaaaaaaaaaaaaaa, password.guessable",
        "abababababababab, password.guessable",
        "the-chair-of-us-all, password.guessable",
        "Password2024!, password.guessable",
        "12345qwertyuiop12345, password.guessable",
        "sunshinesunshine, password.guessable",
        "1234567890123456, password.guessable",
        "abcdefghijklmnop, password.guessable"
    })
    void refusesWhatAnyoneWouldTryFirst(String password, String code) {
        assertThatThrownBy(() -> Passwords.require(password, password, "chair@concordat.example"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("password");
                });
    }

    @Test
    void refusesNoneAtAllAndOneThatIsTooLong() {
        assertThatThrownBy(() -> Passwords.require(null, null, "a@b")).hasMessage("password.short");
        String long129 = "abcdefghijklm".repeat(10).substring(0, 129);
        assertThatThrownBy(() -> Passwords.require(long129, long129, "x@y")).hasMessage("password.long");
    }

    @Test
    void refusesOneThatIsTypedDifferentlyTheSecondTime() {
        assertThatThrownBy(() -> Passwords.require("four plain words here", "four plain words hear", "x@y"))
                .hasMessage("password.different");
    }

    @Test
    void acceptsAFewWordsInARow() {
        assertThatCode(() -> Passwords.require("four plain words here", "four plain words here", "x@y"))
                .doesNotThrowAnyException();
    }
}
