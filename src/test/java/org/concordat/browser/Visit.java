package org.concordat.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** One person's visit: a browser window of its own, signed in or not. */
final class Visit implements AutoCloseable {

    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    Visit(int port) {
        this.address = "http://localhost:" + port;
        open(ColorScheme.LIGHT, 1360);
    }

    /** Starts over in a fresh window of that scheme and width; nobody is signed in. */
    Page open(ColorScheme scheme, int width) {
        return open(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    }

    /** Starts over in a browser that runs no script. */
    Page openWithoutScripts() {
        return open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page open(Browser.NewContextOptions options) {
        if (window != null) {
            window.close();
        }
        window = browser.newContext(options.setBaseURL(address));
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    Page page() {
        return page;
    }

    /** Signs in as one of the sample people: director, consultant, administrator or respondent. */
    Page signIn(String role) {
        page.navigate("/sign-in");
        page.getByLabel("Email").fill(role + "@concordat.example");
        page.getByLabel("Password").fill("partnership");
        page.locator("main button[type=submit]").click();
        return page;
    }

    Response go(String path) {
        return page.navigate(path);
    }

    /** What axe finds wrong with the page as it stands, a line each. */
    List<String> accessibilityProblems() {
        return problems(new AxeBuilder(page));
    }

    /** What axe finds wrong with its colours alone: all that another scheme can change. */
    List<String> colourProblems() {
        return problems(new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private List<String> problems(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(violation -> page.url() + " " + violation.getId() + ": "
                        + violation.getNodes().get(0).getTarget())
                .toList();
    }

    /** What the browser complained about: scripts that failed, things the content policy refused. */
    List<String> complaints() {
        return complaints;
    }

    /** Whether the page is wider than its window, so that one would have to scroll sideways. */
    boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        window.close();
        browser.close();
        playwright.close();
    }
}
