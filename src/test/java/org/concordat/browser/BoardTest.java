package org.concordat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** A plan's board by mouse, by keys and without a script, and by two people at once. */
@BrowserTest
class BoardTest extends OnOnePage {

    @Override
    String path() {
        return "/plans/"
                + one("select action_plan_id from action where status = 'proposed' group by 1"
                        + " order by count(*) desc limit 1")
                + "/board";
    }

    @Test
    void takesACardThatIsDragged() {
        Locator card = topOf("proposed");
        String title = title(card);
        dragTo(card, "agreed");

        assertThat(column("agreed")).containsText(title);
        assertThat(page.locator("#board-said")).containsText("is agreed");
        assertThat(cardCalled(title).locator("[data-grip]")).isFocused();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void asksWhyAndLeavesTheCardWhereNobodySays() {
        Locator card = topOf("proposed");
        String title = title(card);
        dragTo(card, "dropped");
        Locator why = page.locator("dialog[data-why]");
        assertThat(why.locator("textarea")).isFocused();
        assertThat(visit.accessibilityProblems()).isEmpty();
        why.getByText("Leave it where it is").click();
        assertThat(why).hasCount(0);
        assertThat(column("proposed")).containsText(title);

        dragTo(cardCalled(title), "dropped");
        why.locator("textarea").fill("Another way was found");
        why.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Drop it"))
                .click();
        assertThat(column("dropped")).containsText(title);
    }

    @Test
    void takesACardThatIsMovedWithKeys() {
        Locator card = topOf("proposed");
        String title = title(card);
        card.locator("[data-grip]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#board-said")).containsText("Picked up, now in Proposed");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#board-said")).containsText("In progress");
        page.keyboard().press("Enter");
        assertThat(column("in-progress")).containsText(title);

        page.keyboard().press("Enter");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Escape");
        assertThat(page.locator("#board-said")).containsText("Put back");
        assertThat(column("in-progress")).containsText(title);
        assertThat(visit.accessibilityProblems()).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoWhereTheCardIs() {
        String title = title(topOf("proposed"));
        try (Visit other = new Visit(port)) {
            Page elsewhere = other.signIn("director");
            elsewhere.waitForURL("**/");
            elsewhere.navigate(path);
            dragTo(cardCalled(title), "agreed");
            assertThat(column("agreed")).containsText(title);

            Locator late = elsewhere.locator(".board-card").filter(new Locator.FilterOptions().setHasText(title));
            late.locator(".board-move summary").click();
            late.locator("[name=status][value=done]").click();
            assertThat(elsewhere.locator("[data-board] [role=alert]")).containsText("It is Agreed now");
            assertThat(elsewhere.locator("[data-board] [role=alert]")).isFocused();
            assertThat(elsewhere.locator("[data-status=agreed]")).containsText(title);
            assertThat(other.accessibilityProblems()).isEmpty();
        }
    }

    @Test
    void worksWithoutAScript() {
        try (Visit plain = new Visit(port)) {
            Page still = plain.openWithoutScripts();
            plain.signIn("consultant");
            plain.go(path);
            Locator card = still.locator("[data-status=proposed] .board-card").first();
            String title = title(card);
            card.locator(".board-move summary").click();
            card.locator("[value=dropped]").click();
            still.locator("#note").fill("Not this year");
            still.locator("dialog button[type=submit]").click();
            assertThat(still.locator(".notice")).containsText("is dropped");
            assertThat(still.locator("[data-status=dropped]")).containsText(title);
        }
    }

    private void dragTo(Locator card, String status) {
        card.scrollIntoViewIfNeeded();
        BoundingBox from = card.locator("bdi").first().boundingBox();
        BoundingBox to = column(status).locator("h3").boundingBox();
        page.mouse().move(from.x + 5, from.y + 5);
        page.mouse().down();
        page.mouse().move(to.x + 30, to.y + 10, new Mouse.MoveOptions().setSteps(8));
        assertThat(page.locator(".board-over")).hasCount(1);
        page.mouse().up();
    }

    private Locator column(String status) {
        return page.locator("[data-status=" + status + "]");
    }

    private Locator topOf(String status) {
        return column(status).locator(".board-card").first();
    }

    private Locator cardCalled(String title) {
        return page.locator(".board-card").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static String title(Locator card) {
        return card.locator("[data-title]").textContent();
    }
}
