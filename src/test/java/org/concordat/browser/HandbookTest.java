package org.concordat.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
            visit.signIn("respondent");
            assertThat(visit.problemsAt(page)).isEmpty();
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.contains("/frameworks"));
        }
    }
}
