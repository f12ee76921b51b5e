package org.concordat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser sends by itself names no encoding, unlike what tests and scripts send. */
@BrowserTest
class TypedTextTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"Zoë’s café", "🦊 Foxes 👨‍👩‍👧", "شركة الموارد البشرية", "<b>&amp;</b> \"x\""})
    void isKeptAsItWasTyped(String name) {
        try (Visit visit = new Visit(port)) {
            visit.open(ColorScheme.LIGHT, 1360);
            Page page = visit.signIn("consultant");
            page.navigate("/partners/new");
            page.locator("#name").fill(name);
            page.locator("#sector").selectOption("public");
            page.locator(".form-actions button").click();
            assertThat(page.locator("h1")).hasText(name);
        }
    }
}
