package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/plans?sort=gain&page=2, /plans?sort=gain&page=2",
        "http://localhost:8080/arrangements, /arrangements",
        "/people, /people"
    })
    void followsThePathOnly(String asked, String followed) {
        assertThat(WayBack.local(asked, "/")).isEqualTo(followed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example//evil.example/",
                "//evil.example/",
                "\\\\evil.example/",
                "https:evil.example",
                "data:text/html,evil",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "not an address"
            })
    void goesHomeForWhatLeadsElsewhere(String asked) {
        assertThat(WayBack.local(asked, "/")).matches("/|/[^/\\\\].*").doesNotContain("evil");
    }

    @Test
    void goesHomeWhenNothingWasAskedFor() {
        assertThat(WayBack.local(null, "/home/")).isEqualTo("/home/");
    }
}
