package org.concordat.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void takesWhiteSpaceFromTheEndsOnly() {
        assertThat(PlainText.line("name", "  Two  words ", 20)).isEqualTo("Two  words");
    }

    @Test
    void keepsRightToLeftLettersAndEmoji() {
        assertThat(PlainText.line("name", "شراكة المدينة", 20)).isEqualTo("شراكة المدينة");
        assertThat(PlainText.line("name", "🤝🤝", 2)).isEqualTo("🤝🤝");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0007b",
                "a\u202Eb",
                "a\u2066b",
                "a\nb",
                "a\u0085b",
                "\uD800x",
                "a\u2028b",
                "a\uFFFEb",
                "\u0007"
            })
    void refusesWhatHidesOrReordersText(String text) {
        assertThatThrownBy(() -> PlainText.line("name", text, 20)).hasMessage("text.control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2003", "\u200B", "\u200E\u200D", " \t "})
    void takesWhatNobodyCouldSeeForNothing(String text) {
        assertThatThrownBy(() -> PlainText.line("name", text, 20)).hasMessage("text.required");
    }

    @Test
    void letsLineEndsStandInAPassage() {
        assertThat(PlainText.passage("note", "a\r\nb\tc", 20)).isEqualTo("a\nb\tc");
        assertThatThrownBy(() -> PlainText.passage("note", "a\u0007b", 20)).hasMessage("text.control");
    }

    @Test
    void refusesTenThousandCharactersInAName() {
        assertThatThrownBy(() -> PlainText.line("name", "x".repeat(10_000), 200))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("text.long");
                    assertThat(refusal.field()).isEqualTo("name");
                    assertThat(refusal.arguments()).containsExactly(200);
                });
    }

    @Test
    void asksForALineThatIsNeeded() {
        assertThatThrownBy(() -> PlainText.line("name", "  ", 200)).hasMessage("text.required");
        assertThat(PlainText.optionalLine("name", "", 200)).isNull();
    }
}
