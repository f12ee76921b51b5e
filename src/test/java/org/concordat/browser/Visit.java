package org.concordat.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person's visit: a browser window of its own, signed in or not. */
final class Visit implements AutoCloseable {

    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> well = new HashSet<>();
    private BrowserContext window;
    private Page page;

    Visit(int port) {
        this.address = "http://localhost:" + port;
        open(ColorScheme.LIGHT, 1360);
    }

    /** Starts over in a fresh window of that scheme and width; nobody is signed in. */
    Page open(ColorScheme scheme, int width) {
        return open(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900));
    }

    /** Starts over in a browser that runs no script. */
    Page openWithoutScripts() {
        return open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page open(Browser.NewContextOptions options) {
        if (window != null) {
            window.close();
        }
        window = Chromium.browser().newContext(options.setBaseURL(address));
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

    /** The page that stands there follows its reader's system to the other scheme, as pages do. */
    void turn(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
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
        List<String> problems = new ArrayList<>(axe("""
                async () => (await axe.run(document, { resultTypes: ['violations'],
                    rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } }))""", null));
        problems.addAll(colourProblems());
        return problems;
    }

    /**
     * What axe finds wrong with its colours alone: all that another scheme can change. These two rules take three quarters of
     * axe's time, so they are asked of {@link Looks} that this visit has not found well before, and not of each cell of a table.
     */
    List<String> colourProblems() {
        List<String> looks = Looks.of(page);
        looks.removeAll(well);
        if (looks.isEmpty()) {
            return List.of();
        }
        List<String> problems = axe("""
                async looks => (await axe.run({ include: looks.flatMap(look => window.looks.get(look)) }, {
                    resultTypes: ['violations'],
                    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }))""", looks);
        if (problems.isEmpty()) {
            well.addAll(looks);
        }
        return problems;
    }

    /**
     * Asked for in the page itself, and for what is wrong alone: axe's own bridge opens a second page for each and brings
     * all that is right over too, which takes several times as long.
     */
    @SuppressWarnings("unchecked")
    private List<String> axe(String run, @Nullable Object of) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<String> found = (List<String>) page.evaluate(
                "async of => (await (" + run + ")(of)).violations"
                        + ".map(violation => violation.id + ': ' + violation.nodes[0].target)",
                of);
        return found.stream().map(problem -> page.url() + " " + problem).toList();
    }

    /** What is wrong with that page, light and dark, on a desk and on a phone. */
    List<String> problemsAt(String path) {
        List<String> problems = new ArrayList<>();
        int status = go(path).status();
        if (status != 200) {
            problems.add(path + " answers " + status);
        }
        for (int width : new int[] {390, 1360}) {
            page.setViewportSize(width, 900);
            problems.addAll(accessibilityProblems());
            turn(ColorScheme.DARK);
            problems.addAll(colourProblems());
            turn(ColorScheme.LIGHT);
            if (overflows()) {
                problems.add(path + " is wider than " + width);
            }
        }
        return problems;
    }

    /** Messages that a template names and nobody wrote, whether they were to be read or to be read out. */
    @SuppressWarnings("unchecked")
    List<String> missingMessages() {
        return (List<String>) page.evaluate(
                "[...document.documentElement.outerHTML.matchAll(/\\?\\?[\\w.-]+\\?\\?/g)].map(found => found[0])");
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
    }
}
