package org.concordat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine; nothing is downloaded. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private Chromium() {}

    /** Whether browser tests run: where there is a browser, and, failing, where one is required. */
    @SuppressWarnings("unused") // named by @BrowserTest
    static boolean runs() {
        return Boolean.getBoolean("tests.browser.required") || found().isPresent();
    }

    static Optional<Path> found() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:/Program Files/Google/Chrome/Application/chrome.exe")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The one of this JVM, with which it goes. Each visit has a window of its own in it, which knows nothing of others. */
    static Browser browser() {
        return Started.BROWSER;
    }

    /** Once somebody asks for it. */
    private static final class Started {

        private static final Browser BROWSER = launch(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    private static Browser launch(Playwright playwright) {
        Path browser = found().orElseThrow(() -> new AssertionError(
                "Browser tests are required, and no Chromium or Chrome was found. Install Debian's chromium."));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(browser)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS));
    }
}
