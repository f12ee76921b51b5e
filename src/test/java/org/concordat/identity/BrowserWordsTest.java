package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 | Chrome on Mac",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1 | Safari on iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome on Android",
                "curl/8.0 | Another browser on another machine"
            })
    void saysWhatAPersonKnows(String said, String words) {
        assertThat(Browser.words(said)).isEqualTo(words);
    }

    @Test
    void saysSoWhenNothingIsSaid() {
        assertThat(Browser.words(null)).isEqualTo("Another browser on another machine");
    }

    @Test
    void callsWhatIsLookedThroughNoOther() {
        assertThat(Browser.here(Browser.words(null))).isEqualTo("This browser on this machine");
        assertThat(Browser.here("Firefox on Windows")).isEqualTo("Firefox on Windows");
    }
}
