package org.concordat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A framework that is written in a browser: saved as one types, in the order that one wants, by two at once. */
@BrowserTest
class DraftTest {

    private static final Pattern SAVED = Pattern.compile("^Saved at \\d\\d:\\d\\d$");

    @LocalServerPort
    int port;

    private Visit visit;
    private Page page;

    @BeforeAll
    void arrive() {
        visit = new Visit(port);
        page = visit.page();
        page.setDefaultTimeout(10_000);
        visit.signIn("administrator");
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @Test
    void aTextIsSavedAsItIsTypedAndCountedAsItGrows(TestInfo test) {
        openMechanism(begin(test));
        Locator why = why(page);
        why.fill("Because it was promised.");
        assertThat(state(page)).hasText(SAVED);
        assertThat(why.locator("xpath=ancestor::div[@class='field']//*[@data-length]"))
                .hasText("24");
        page.reload();
        assertThat(why(page)).hasValue("Because it was promised.");
        assertThat(visit.accessibilityProblems()).isEmpty();
    }

    @Test
    void twoAdministratorsWhoWriteOneTextAreShownBoth(TestInfo test) {
        openMechanism(begin(test));
        try (BrowserContext other = anotherBrowser()) {
            Page second = other.newPage();
            second.navigate(page.url());
            why(second).fill("As the second says.");
            assertThat(state(second)).hasText(SAVED);
            second.getByLabel("What it is").first().fill("What the second says besides.");
            assertThat(state(second)).hasText(SAVED);

            why(page).fill("As the first says.");
            Locator choice = page.locator(".draft-choice");
            assertThat(choice).containsText("As the second says.");
            assertThat(why(page)).hasValue("As the first says.");
            assertThat(state(page)).not().hasText(SAVED);
            assertThat(visit.accessibilityProblems()).isEmpty();
            choice.locator("[data-mine]").click();
            assertThat(state(page)).hasText(SAVED);

            second.reload();
            assertThat(why(second)).hasValue("As the first says.");
            assertThat(second.getByLabel("What it is").first()).hasValue("What the second says besides.");
        }
    }

    @Test
    void whatIsTypedWithoutAConnectionIsSavedOnceItIsBack(TestInfo test) {
        openMechanism(begin(test));
        page.context().setOffline(true);
        why(page).fill("Written on a train.");
        assertThat(state(page)).containsText("Not saved: no connection");
        page.context().setOffline(false);
        assertThat(state(page)).hasText(SAVED);
        page.reload();
        assertThat(why(page)).hasValue("Written on a train.");
    }

    @Test
    void orderIsChangedByHandAndByButtonsAlike(TestInfo test) {
        begin(test);
        List<String> before = order();
        Locator rows = page.locator(".draft-list").first().locator("li");
        rows.nth(0).dragTo(rows.nth(2));
        assertThat(page.locator(".draft-list li").nth(2)).containsText(before.get(0));
        assertThat(order().subList(0, 3)).containsExactly(before.get(1), before.get(2), before.get(0));

        for (int up = 0; up < 2; up++) {
            Locator button = page.locator(".draft-list li").nth(2 - up).locator("button[value='-1']");
            button.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".draft-list li").nth(1 - up)).containsText(before.get(0));
        }
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void whatIsRetiredIsPutBackWithAllItsTexts(TestInfo test) {
        String draft = begin(test);
        List<String> before = order();
        page.locator(".draft-list li")
                .nth(1)
                .locator("[formaction$='/removal']")
                .click();
        assertThat(page.locator("#removals")).containsText(before.get(1));
        assertThat(order()).doesNotContain(before.get(1)).hasSize(before.size() - 1);
        assertThat(visit.accessibilityProblems()).isEmpty();
        page.locator("#removals button").click();
        assertThat(page.locator("#removals")).hasCount(0);
        assertThat(order()).isEqualTo(before);
        assertThat(page).hasURL(draft);
    }

    @Test
    void whatIsWrongLeadsToTheFieldAndCanThenBePublished(TestInfo test) {
        String draft = begin(test);
        openMechanism(draft);
        why(page).fill("");
        assertThat(state(page)).hasText(SAVED);
        page.navigate(draft + "/checks");
        page.locator(".draft-findings a").first().click();
        assertThat(why(page)).isFocused();
        why(page).fill("There is a reason again.");
        assertThat(state(page)).hasText(SAVED);

        page.navigate(draft + "/publication");
        page.locator("[name=reason]").fill("The reason is clearer.");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("A copy to write in");
        page.navigate(draft);
        assertThat(page.locator(".callout")).containsText("has been published");
    }

    /** Begins a copy of the default framework, a test's own, and opens it. */
    private String begin(TestInfo test) {
        page.navigate("/frameworks/drafts/new");
        page.locator("[name=way][value=copy]").check();
        page.locator("[name=from]")
                .selectOption(page.locator("[name=from] option")
                        .filter(new Locator.FilterOptions().setHasText("Beyond the organisation"))
                        .first()
                        .getAttribute("value"));
        page.locator("[name=name]").fill("A copy to write in");
        page.locator("[name=code]")
                .fill("copy-" + Integer.toHexString(test.getDisplayName().hashCode()));
        page.locator("main form button[type=submit]").click();
        page.locator(".draft-list").first().waitFor();
        return page.url();
    }

    private void openMechanism(String draft) {
        page.navigate(draft);
        page.locator(".draft-list li > a").first().click();
        why(page).waitFor();
    }

    private List<String> order() {
        return page.locator(".draft-list").first().locator("li > a").allTextContents();
    }

    /** Another browser in which the same person is signed in. */
    private BrowserContext anotherBrowser() {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setStorageState(page.context().storageState()));
    }

    private static Locator why(Page page) {
        return page.getByLabel("Why it matters");
    }

    private static Locator state(Page page) {
        return page.locator("[data-save-text]");
    }
}
