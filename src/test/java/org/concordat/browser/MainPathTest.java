package org.concordat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job, end to end: a consultant assesses a real arrangement, and a director finds the answer and its plan. */
@BrowserTest
class MainPathTest {

    private static final int MECHANISMS = 18;

    @LocalServerPort
    int port;

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = new Visit(port);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aConsultantAssessesAnArrangementAndADirectorFindsItsReadinessAndItsPlan() {
        visit.open(ColorScheme.LIGHT, 1360);
        Page page = visit.signIn("consultant");
        page.navigate("/arrangements?q=County+support");
        String arrangement = page.locator("main tbody a").first().getAttribute("href");

        page.navigate(arrangement + "/assessments/new");
        page.locator("#name").fill("Walked through");
        page.locator("#asOf").fill("2026-11-20");
        page.locator("#mode-by-partner").check();
        Locator partners = page.locator("#partners input[type=checkbox]");
        partners.nth(0).check();
        partners.nth(1).check();
        click(page, "Open the assessment");
        String desk = page.url();

        page.navigate(desk + "/respondents");
        addRespondent(page, 0, "Somebody of the first");
        addRespondent(page, 1, "Somebody of the second");
        answerEverything(page, desk, "Somebody of the first", 3);
        answerEverything(page, desk, "Somebody of the second", 2);

        page.navigate(desk);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Close…"))
                .click();
        click(page, "Close for good");
        assertThat(page.locator("main")).containsText("Closed by");
        page.navigate(desk + "/result");
        assertThat(page.locator("main")).containsText("Walked through");
        page.navigate(arrangement + "/plan");
        page.locator("main form[action$='/plan'] button").first().click();
        assertThat(page.locator("main")).containsText("Where this leads");

        visit.open(ColorScheme.LIGHT, 1360);
        Page director = visit.signIn("director");
        assertThat(director.locator("main h1")).containsText("Portfolio");
        director.navigate(arrangement);
        assertThat(director.locator("main")).containsText("Developing");
        director.navigate(arrangement + "/plan");
        assertThat(director.locator("main")).containsText("Where this leads");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void answersAreKeptWithoutAnyScriptToo() {
        Page page = visit.openWithoutScripts();
        visit.signIn("respondent");
        page.navigate("/answers");
        page.locator("main a[href*='/answers/']").first().click();
        page.locator("input[name=choice][value='3']").check();
        page.getByLabel("What makes you say so?").fill("Typed without a script");
        // Where no script runs no frame is drawn for it either, so there is no waiting for a button to stand still.
        Locator.ClickOptions atOnce = new Locator.ClickOptions().setForce(true);
        page.locator("button[name=go][value=next]").click(atOnce);
        page.locator("button[name=go][value=back]").click(atOnce);
        assertThat(page.getByLabel("What makes you say so?")).hasValue("Typed without a script");
        assertThat(page.locator("input[name=choice][value='3']")).isChecked();
    }

    @Test
    void aFormSentAfterTheSessionEndedIsNotLost() {
        visit.open(ColorScheme.LIGHT, 1360);
        Page page = visit.signIn("consultant");
        page.navigate("/partners/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Typed before the session ended");
        page.context().clearCookies();
        click(page, "Save");
        assertThat(page.locator("main")).containsText("Typed before the session ended");
        assertThat(page.locator("main")).containsText("You were signed out in the meantime");
        page.context().newPage().navigate("/sign-in");
        Page other = page.context().pages().get(1);
        other.getByLabel("Email").fill("consultant@concordat.example");
        other.getByLabel("Password").fill("partnership");
        other.locator("main button[type=submit]").click();
        assertThat(other.locator("main h1")).containsText("Portfolio");
        click(page, "Send it again");
        click(page, "Send it again");
        assertThat(page.locator("main")).containsText("Please look at this again");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Typed before the session ended");
    }

    private static void addRespondent(Page page, int partner, String name) {
        page.locator("select#partner").selectOption(new SelectOption().setIndex(partner));
        page.locator("input#name").fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText(name);
    }

    private static void answerEverything(Page page, String desk, String name, int level) {
        page.navigate(desk + "/respondents");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enter answers of " + name))
                .click();
        for (int i = 0; i < MECHANISMS; i++) {
            page.locator("input[name=choice][value='" + level + "']").check();
            String here = page.url();
            page.locator("button[name=go][value=next]").click();
            page.waitForURL(url -> !url.equals(here));
        }
        assertThat(page.locator("main")).containsText(MECHANISMS + " of " + MECHANISMS + " answered");
        click(page, "Hand in");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
