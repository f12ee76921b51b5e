package org.concordat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class HandbookTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/frameworks",
                "/frameworks/beyond-the-organisation",
                "/frameworks/beyond-the-organisation/areas/SO",
                "/frameworks/beyond-the-organisation/mechanisms/SO3"
            })
    void readsWellInLightAndDarkAndOnAPhone(String page) {
        try (Visit visit = new Visit(port)) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {1360, 390}) {
                    visit.open(scheme, width);
                    visit.signIn("respondent");
                    assertThat(visit.go(page).ok()).isTrue();
                    assertThat(visit.accessibilityProblems()).isEmpty();
                    assertThat(visit.overflows()).isFalse();
                }
            }
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.contains("/frameworks"));
        }
    }
}
