package org.concordat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The desk by keyboard: keys lead on, lead away from nothing that is not recorded, and can be turned off. */
@BrowserTest
class DeskKeysTest extends OnOnePage {

    @Override
    String path() {
        String all = "/assessments/"
                + one("select assessment_id from assessment where status in ('open', 'consolidating') limit 1")
                + "/mechanisms";
        page.navigate(all);
        return all
                + page.locator("main a[href*='/mechanisms/']")
                        .first()
                        .getAttribute("href")
                        .replaceFirst(".*/mechanisms", "");
    }

    @Test
    void leadOnUntilTheyAreTurnedOff() {
        page.keyboard().press("j");
        assertThat(page).not().hasURL(here());
        page.waitForLoadState();
        page.keyboard().press("k");
        assertThat(page).hasURL(here());
        page.locator(".desk-keys summary").click();
        page.locator("[data-keys-act]").uncheck();
        assertThat(visit.accessibilityProblems()).isEmpty();
        page.reload();
        for (String key : new String[] {"2", "a", "j", "ArrowRight"}) {
            page.keyboard().press(key);
        }
        assertThat(page.locator("[data-agree] input[value='2']")).not().isChecked();
        assertThat(page).hasURL(here());
        page.locator(".desk-keys summary").click();
        page.locator("[data-keys-act]").check();
    }

    @Test
    void leadAwayFromNothingThatIsNotRecorded() {
        Locator reason = page.locator("[data-agree] textarea");
        reason.fill("Half a reason");
        page.locator("h1").click();
        page.keyboard().press("j");
        assertThat(page).hasURL(here());
        assertThat(reason).isFocused();
        assertThat(page.locator("[data-unrecorded]")).containsText("not recorded yet");
        assertThat(visit.accessibilityProblems()).isEmpty();
    }

    @Test
    void parkForLater() {
        page.keyboard().press("p");
        assertThat(page.locator("[data-park] input[name=note]")).isFocused();
        page.keyboard().type("Ask both auditors");
        page.keyboard().press("Enter");
        assertThat(recorded("Parked.")).containsText("Ask both auditors");
        assertThat(visit.accessibilityProblems()).isEmpty();
        undo("Talk about it now");
        assertThat(recorded("Parked.")).hasCount(0);
    }

    @Test
    void sayThatItDoesNotApply() {
        page.keyboard().press("n");
        assertThat(page.locator("[data-leave] textarea")).isFocused();
        page.keyboard().type("Nobody moves here");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(recorded("Does not apply.")).containsText("Nobody moves here");
        undo("Take it back in");
        assertThat(recorded("Does not apply.")).hasCount(0);
    }

    private Locator recorded(String what) {
        return page.locator(".recorded").filter(new Locator.FilterOptions().setHasText(what));
    }

    private void undo(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void aPageThatComesBackBeginsWithWhatIsWrong() {
        page.navigate(path.replaceFirst("/mechanisms.*", "/evidence/new?kind=note"));
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".form-problems")).isFocused();
    }

    private String here() {
        return "http://localhost:" + port + path;
    }
}
