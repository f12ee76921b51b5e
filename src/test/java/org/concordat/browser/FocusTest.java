package org.concordat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever goes from key to key sees where they are. */
@BrowserTest
class FocusTest extends OnOnePage {

    private static final List<String> THINGS = List.of(
            "#filter-kind", ".filters .btn", "#since", ".since a", "details > summary", ".site-nav a", "#site-search");

    @Override
    String path() {
        return "/";
    }

    @Test
    void isOutlinedOnEverythingThatCanHaveIt() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String thing : THINGS) {
                page.keyboard().press("Tab");
                page.locator(thing).first().focus();
                assertThat(page.locator(thing)
                                .first()
                                .evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth"))
                        .as("%s %s", scheme, thing)
                        .isEqualTo("solid2px");
            }
        }
    }

    @Test
    void letsTheFirstEscapeCloseWhatSearchOffersAndTheNextEmptyIt() {
        page.fill("#site-search", "");
        page.locator("#site-search").pressSequentially("shared");
        page.waitForSelector("#site-search-offered:not([hidden])");
        page.keyboard().press("Escape");
        assertThat(page.locator("#site-search-offered").isHidden()).isTrue();
        assertThat(page.inputValue("#site-search")).isEqualTo("shared");
        page.keyboard().press("Escape");
        assertThat(page.inputValue("#site-search")).isEmpty();
    }
}
