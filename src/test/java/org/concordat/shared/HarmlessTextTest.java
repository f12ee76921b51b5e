package org.concordat.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "  =1", "\t=1", "\"=1", " \"\" =1", "\u200b=1", "＝1", "＠x"})
    void makesTextOfWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(HarmlessText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1+1", "a; =1", "a;\"=1", "a;\"\"\" =1", "a\t=1", "a\n=1", "a\r\n@x", ";=1;=2"})
    void alsoAfterWhatMayEndACell(String text) {
        assertThat(HarmlessText.of(text))
                .matches("(?s)(?!.*[;\\t\\r\\n][\\s\"]*[=+@-]).*")
                .contains("'");
    }

    @Test
    void leavesAllElseAsItIs() {
        assertThat(HarmlessText.of("a=b; c - d, e@f.example; 'g'")).isEqualTo("a=b; c - d, e@f.example; 'g'");
        assertThat(HarmlessText.of(null)).isNull();
    }
}
