package org.concordat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answering where connections drop, sessions end, servers fail and windows meet: nothing is lost, nothing claimed. */
@BrowserTest
class AnsweringTest {

    private static final Pattern SAVED = Pattern.compile("^Saved at \\d\\d:\\d\\d$");
    private static final String KEPT =
            "Object.keys(localStorage).filter(key => key.startsWith('concordat.answer/')).length";

    @LocalServerPort
    int port;

    @Autowired
    PeopleAsked people;

    @Autowired
    Inviting inviting;

    @Autowired
    JdbcClient sql;

    private Visit visit;
    private Page page;
    private final List<String> dialogs = new ArrayList<>();
    private Consumer<Dialog> answer = Dialog::accept;

    @BeforeAll
    void arrive() {
        visit = new Visit(port);
        page = visit.page();
        page.setDefaultTimeout(10_000);
        page.onDialog(dialog -> {
            dialogs.add(dialog.type());
            answer.accept(dialog);
        });
    }

    @BeforeEach
    void signIn() {
        answer = Dialog::accept;
        page.navigate("/answers");
        if (page.url().endsWith("/sign-in")) {
            fillIn(page);
        }
        assertThat(page.locator("h1")).hasText("My answers");
        page.unrouteAll();
        page.evaluate("localStorage.clear()");
        dialogs.clear();
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @Test
    void keysChooseAndCanBeTurnedOff() {
        open(page, 0);
        page.keyboard().press("3");
        assertThat(state()).hasText(SAVED);
        page.keyboard().press("?");
        assertThat(choice("not-sure")).isChecked();
        assertThat(page.locator(".here .step-link")).hasAttribute("data-state", "not-sure");
        page.locator("[data-keys]").click();
        page.keyboard().press("1");
        page.reload();
        assertThat(choice("not-sure")).isChecked();
        page.keyboard().press("1");
        assertThat(choice("1")).not().isChecked();
        page.locator("[data-keys]").click();
    }

    @Test
    void thatItDoesNotApplyIsSaidByKeyboardWithTheReason() {
        open(page, 11);
        page.keyboard().press("?");
        assertThat(state()).hasText(SAVED);
        page.keyboard().press("ArrowDown");
        assertThat(choice("does-not-apply")).isChecked();
        assertThat(state()).not().hasText(SAVED);
        Locator reason = page.getByLabel("Why does it not apply?");
        for (int tab = 0; tab < 3 && !isFocused(reason); tab++) {
            page.keyboard().press("Tab");
        }
        assertThat(reason).isFocused();
        page.keyboard().type("There are 0 to 4 of us");
        page.keyboard().press("Tab");
        assertThat(state()).hasText(SAVED);
        assertThat(page.locator(".here .step-link")).hasAttribute("data-state", "does-not-apply");
        assertThat(visit.accessibilityProblems()).isEmpty();
        page.reload();
        assertThat(choice("does-not-apply")).isChecked();
        assertThat(reason).hasValue("There are 0 to 4 of us");
    }

    private static boolean isFocused(Locator field) {
        return (Boolean) field.evaluate("field => field === document.activeElement");
    }

    @Test
    void whoeverComesBackByTheirLinkFindsWhatTheyAnswered() {
        String link = linkForSomeone();
        String left;
        try (BrowserContext telephone = someoneElsesBrowser()) {
            Page guest = telephone.newPage();
            guest.navigate(link);
            guest.locator("main form button").first().click();
            guest.locator("input[name=choice][value='3']").check();
            guest.getByLabel("What makes you say so?").fill("Seen it work");
            guest.getByLabel("What makes you say so?").blur();
            assertThat(state(guest)).hasText(SAVED);
            left = guest.url();
        }
        try (BrowserContext desk = someoneElsesBrowser()) {
            Page guest = desk.newPage();
            guest.navigate(left);
            assertThat(guest.locator("h1")).hasText("Sign in");
            guest.navigate(link);
            guest.locator("main form button").first().click();
            assertThat(guest.locator("[data-answered]")).hasText("1");
            guest.navigate(left);
            assertThat(guest.locator("input[name=choice][value='3']")).isChecked();
            assertThat(guest.getByLabel("What makes you say so?")).hasValue("Seen it work");
        }
    }

    /** A link to a sheet of its own, of the assessment that there is to try. */
    private String linkForSomeone() {
        return SystemWork.resultAs("a test", () -> {
            Viewer consultant = Looked.viewer(null, Role.CONSULTANT);
            AssessmentId open =
                    new AssessmentId(sql.sql("select assessment_id from assessment where status = 'open' limit 1")
                            .query(UUID.class)
                            .single());
            PartnerId partner = people.roll(consultant, open).heard().get(0).id();
            RespondentId someone = people.invite(consultant, open, partner, "Comes by a link", null);
            return "/invitation/" + inviting.newLink(consultant, someone);
        });
    }

    /** One in which nobody is signed in. */
    private BrowserContext someoneElsesBrowser() {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port));
    }

    @Test
    void whatIsChosenOfflineIsKeptAndSavedOnceTheConnectionIsBack() {
        open(page, 1);
        String here = page.url();
        page.context().setOffline(true);
        page.keyboard().press("2");
        assertThat(state()).containsText("Not saved: no connection");
        assertThat(state()).containsText("kept in this browser");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Not saved: no connection");
        page.locator("button[value=next]").click();
        assertThat(page).hasURL(here);
        assertThat(kept()).isEqualTo(1);
        assertThat(visit.accessibilityProblems()).isEmpty();
        page.context().setOffline(false);
        assertThat(state()).hasText(SAVED);
        assertThat(kept()).isZero();
        page.locator("button[value=next]").click();
        assertThat(page).not().hasURL(here);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void eachWayToFailIsToldApartAndNoneIsCalledSaved() {
        open(page, 2);
        failing("1", route -> route.abort(), "the server cannot be reached");
        failing("2", route -> fulfil(route, 500, "text/html"), "something went wrong on the server");
        failing("3", route -> fulfil(route, 200, "text/html"), "something other than Concordat answered");
        failing("4", route -> fulfil(route, 404, "text/html"), "not open to you any more");
        page.keyboard().press("1");
        assertThat(state()).hasText(SAVED);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsRefusedIsSaidOfItsField() {
        open(page, 10);
        Locator note = page.getByLabel("What makes you say so?");
        String hint = note.getAttribute("aria-describedby");
        page.keyboard().press("1");
        note.fill("x".repeat(10_000));
        note.blur();
        assertThat(note).hasAttribute("aria-describedby", Pattern.compile("answer-problem"));
        assertThat(page.locator("#answer-problem")).isVisible();
        assertThat(visit.accessibilityProblems()).isEmpty();
        note.fill("");
        note.blur();
        assertThat(state()).hasText(SAVED);
        assertThat(note.getAttribute("aria-describedby")).isEqualTo(hint);
    }

    @Test
    void aSlowServerIsCalledSlowUntilItAnswers() {
        try (BrowserContext other = anotherBrowser()) {
            Page slow = other.newPage();
            open(slow, 3);
            slow.clock().install();
            List<Route> waiting = new ArrayList<>();
            slow.route("**/answers/**", waiting::add);
            slow.keyboard().press("2");
            slow.clock().runFor(500);
            assertThat(state(slow)).hasText("Saving…");
            slow.clock().runFor(4000);
            assertThat(state(slow)).hasText("Still saving: the server is slow to answer.");
            waiting.get(0).resume();
            assertThat(state(slow)).hasText(SAVED);
        }
    }

    @Test
    void aSessionThatEndedIsTakenUpAgainFromAnotherTab() {
        open(page, 4);
        page.context().clearCookies();
        page.keyboard().press("3");
        assertThat(state()).containsText("you were signed out in the meantime");
        Page tab = page.context()
                .waitForPage(() -> page.locator("[data-save-sign-in]").click());
        fillIn(tab);
        assertThat(tab.locator("h1")).hasText("You are signed in again");
        assertThat(state()).hasText(SAVED);
        tab.close();
        page.locator("button[value=next]").click();
        page.locator("button[value=back]").click();
        assertThat(choice("3")).isChecked();
    }

    @Test
    void twoBrowsersShowBothAnswersAndLeaveTheChoice() {
        open(page, 5);
        try (BrowserContext other = anotherBrowser()) {
            Page second = other.newPage();
            second.navigate(page.url());
            second.keyboard().press("1");
            assertThat(state(second)).hasText(SAVED);
            page.keyboard().press("3");
            assertThat(page.locator("[data-conflict]")).containsText("1, One-sided");
            assertThat(page.locator("[data-conflict]")).containsText("3, Joint");
            assertThat(state()).containsText("Not saved");
            assertThat(visit.accessibilityProblems()).isEmpty();
            click("Save mine instead");
            assertThat(state()).hasText(SAVED);
            second.keyboard().press("4");
            assertThat(second.locator("[data-conflict]")).containsText("3, Joint");
            second.locator("[data-conflict-theirs]").press("Enter");
            assertThat(second.locator("input[name=choice][value='3']")).isChecked();
            second.reload();
            assertThat(second.locator("input[name=choice][value='3']")).isChecked();
        }
    }

    @Test
    void tabsOfOneBrowserFollowEachOther() {
        open(page, 6);
        Page tab = page.context().newPage();
        tab.navigate(page.url());
        tab.keyboard().press("4");
        assertThat(choice("4")).isChecked();
        page.keyboard().press("2");
        assertThat(state()).hasText(SAVED);
        assertThat(tab.locator("input[name=choice][value='2']")).isChecked();
        tab.close();
    }

    @Test
    void whatWasNotSavedIsOfferedLaterToItsWriterAlone() {
        open(page, 7);
        String here = page.url();
        writeInVain("Written in vain");
        page.navigate(here);
        assertThat(dialogs).containsExactly("beforeunload");
        assertThat(page.locator("[data-kept]")).containsText("Written in vain");
        assertThat(page.getByLabel("What makes you say so?")).hasValue("");
        assertThat(visit.accessibilityProblems()).isEmpty();
        page.navigate(here.replaceAll("[^/]+$", "check"));
        assertThat(page.locator("[data-kept-elsewhere] a")).hasCount(1);
        page.locator("[data-kept-elsewhere] a").click();
        assertThat(page.locator("[data-kept]")).containsText("Written in vain");
        click("Use it");
        assertThat(state()).hasText(SAVED);
        assertThat(kept()).isZero();
        page.reload();
        assertThat(page.getByLabel("What makes you say so?")).hasValue("Written in vain");

        writeInVain("Another's");
        page.navigate(here.replaceAll("[^/]+$", "check"));
        page.evaluate("for (const key of Object.keys(localStorage)) localStorage.setItem(key, "
                + "localStorage.getItem(key).replace(/\"viewer\":\"[^\"]*\"/, '\"viewer\":\"someone-else\"'))");
        page.navigate(here);
        assertThat(page.locator("[data-kept]")).isHidden();
        assertThat(page.getByLabel("What makes you say so?")).hasValue("Written in vain");
    }

    @Test
    void whatIsNoLongerAskedIsSaidOnceAndNotCalledUnsaved() {
        open(page, 12);
        overtaken("no-longer-asked");
        page.keyboard().press("2");
        assertThat(state()).hasText("Said why");
        assertThat(page.locator("[data-save-sheet]")).isVisible();
        assertThat(page.locator("[data-save-anew]")).isHidden();
        assertThat(kept()).isZero();
        page.getByLabel("What makes you say so?").fill("More");
        page.getByLabel("What makes you say so?").blur();
        page.locator("[data-save-sheet]").click();
        assertThat(page.locator("h1")).hasText("Check all answers");
        assertThat(kept()).isZero();
        assertThat(dialogs).isEmpty();
    }

    @Test
    void wordsKeptOfWhatIsNoLongerAskedAreShownUntilTheyAreDiscarded() {
        open(page, 13);
        writeInVain("Copy me");
        page.evaluate(
                "for (const [key, value] of Object.entries(localStorage)) if (key.startsWith('concordat.answer/')) "
                        + "localStorage.setItem(key.replace(/^([^/]+\\/[^/]+)\\/[^/]+/, '$1/ZZ9'), value)");
        page.navigate(page.url().replaceAll("[^/]+$", "check"));
        assertThat(page.locator("[data-kept-gone]")).containsText("Copy me");
        assertThat(page.locator("[data-kept-elsewhere] a[href$=ZZ9]")).hasCount(0);
        assertThat(visit.accessibilityProblems()).isEmpty();
        page.locator("[data-kept-gone-discard]").click();
        assertThat(page.locator("[data-kept-gone]")).isHidden();
        page.reload();
        assertThat(page.locator("[data-kept-gone]")).isHidden();
    }

    @Test
    void whatWasDescribedAnewIsOpenedAgainWithWhatWasWritten() {
        open(page, 14);
        overtaken("described-anew");
        page.keyboard().press("2");
        page.getByLabel("What makes you say so?").fill("My words");
        page.getByLabel("What makes you say so?").blur();
        assertThat(state()).containsText("Not saved: Said why It is kept in this browser.");
        page.locator("[data-save-anew]").click();
        assertThat(page.locator("[data-kept]")).containsText("My words");
        assertThat(dialogs).isEmpty();
        click("Use it");
        assertThat(state()).hasText(SAVED);
    }

    private void overtaken(String how) {
        answeredHere(422, "application/json", "{\"problem\":\"Said why\",\"overtaken\":\"" + how + "\"}");
    }

    @Test
    void handingInAndSigningOutAskBeforeTheyForget() {
        open(page, 8);
        writeInVain("Not saved");
        answer = Dialog::dismiss;
        page.locator(".site-person summary").click();
        click("Sign out");
        assertThat(dialogs).containsExactly("confirm");
        assertThat(kept()).isEqualTo(1);
        answer = Dialog::accept;
        click("Sign out");
        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(kept()).isZero();
        assertThat(dialogs).containsExactly("confirm", "confirm");
    }

    @Test
    void aTelephoneShowsWhatIsSavedWhereverOneScrolls() {
        for (int width : new int[] {390, 320}) {
            page.setViewportSize(width, 700);
            open(page, 9);
            choice(width == 390 ? "2" : "1").check();
            assertThat(state()).hasText(SAVED);
            page.getByLabel("What makes you say so?").scrollIntoViewIfNeeded();
            assertThat(state().boundingBox().y).isBetween(0.0, 300.0);
            assertThat(visit.overflows()).isFalse();
            for (String target : List.of(".chip-choice", "button[value=next]", ".step-link")) {
                assertThat(page.locator(target).first().boundingBox().height)
                        .as(target)
                        .isGreaterThanOrEqualTo(44);
            }
            page.navigate(page.url().replaceAll("[^/]+$", "check"));
            assertThat(visit.overflows()).isFalse();
        }
    }

    /** Opens the sheet that there is to try, at one of its mechanisms; each test has its own. */
    private static void open(Page page, int mechanism) {
        page.navigate("/answers");
        String sheet = page.locator("main .sheet-title").first().getAttribute("href");
        page.navigate(sheet + "/check");
        page.navigate(page.locator(".checked-answer a").nth(mechanism).getAttribute("href"));
    }

    /** Another browser in which the same person is signed in. */
    private BrowserContext anotherBrowser() {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setStorageState(page.context().storageState()));
    }

    private void writeInVain(String note) {
        answeredHere(500, "text/html", "<h1>No</h1>");
        page.keyboard().press("2");
        page.getByLabel("What makes you say so?").fill(note);
        page.getByLabel("What makes you say so?").blur();
        assertThat(state()).containsText("Not saved: something went wrong on the server");
    }

    /**
     * Answers whatever this page sends, for as long as it stands. Done in the page, since it tries once more while it is left,
     * and a browser lets that past what a test routes.
     */
    private void answeredHere(int status, String type, String body) {
        page.evaluate("""
                ([status, type, body]) => {
                  const send = window.fetch;
                  window.fetch = async (address, options) => {
                    if (options?.method !== 'POST') return send(address, options);
                    const response = new Response(body, { status, headers: { 'Content-Type': type } });
                    return Object.defineProperty(response, 'url', { value: String(address) });
                  };
                }""", List.of(status, type, body));
    }

    private void failing(String key, Consumer<Route> how, String words) {
        page.route("**/answers/**", how);
        page.keyboard().press(key);
        assertThat(state()).containsText("Not saved");
        assertThat(state()).containsText(words);
        assertThat(kept()).isEqualTo(1);
        page.unroute("**/answers/**");
    }

    private static void fulfil(Route route, int status, String type) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(type)
                .setBody("<h1>No</h1>"));
    }

    private static void fillIn(Page page) {
        page.getByLabel("Email").fill("respondent@concordat.example");
        page.getByLabel("Password").fill("partnership");
        page.locator("main button[type=submit]").click();
    }

    private Locator state() {
        return state(page);
    }

    private static Locator state(Page page) {
        return page.locator("[data-save-text]");
    }

    private Locator choice(String value) {
        return page.locator("input[name=choice][value='" + value + "']");
    }

    private int kept() {
        return (Integer) page.evaluate(KEPT);
    }

    private void click(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
