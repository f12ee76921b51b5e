package org.concordat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Follows every link that a person of each role is shown, and looks at one page of every kind, light and dark, on a desk
 * and on a phone: no dead link, nothing that axe finds, nothing wider than the window, no complaint of the browser.
 */
@BrowserTest
class EveryPageTest {

    private static final int WIDE = 1360;
    private static final int NARROW = 390;

    /** More kinds than there will be for long. Whoever finds as many found addresses that {@link #kind} takes for new ones. */
    private static final int TOO_MANY_KINDS = 250;

    @LocalServerPort
    int port;

    private Visit visit;

    @BeforeAll
    void arrive() {
        visit = new Visit(port);
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @Test
    void everyKindOfPageIsWhole() {
        List<String> problems = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String role : List.of("administrator", "consultant", "director", "respondent")) {
            visit.open(ColorScheme.LIGHT, WIDE);
            visit.signIn(role);
            Map<String, String> kinds = crawl(problems);
            assertThat(kinds)
                    .as("a %s finds more than a page or two, and all there is", role)
                    .hasSizeBetween(4, TOO_MANY_KINDS - 1);
            kinds.keySet().removeAll(known);
            known.addAll(kinds.keySet());
            kinds.values().forEach(path -> look(path, problems));
            visit.open(ColorScheme.DARK, WIDE);
            visit.signIn(role);
            for (String path : kinds.values()) {
                visit.go(path);
                problems.addAll(visit.accessibilityProblems());
            }
        }
        problems.addAll(visit.complaints());
        assertThat(problems).isEmpty();
    }

    private void look(String path, List<String> problems) {
        Page page = visit.page();
        page.setViewportSize(WIDE, 900);
        visit.go(path);
        problems.addAll(visit.accessibilityProblems());
        page.setViewportSize(NARROW, 900);
        if (visit.overflows()) {
            problems.add(path + " is wider than a phone");
        }
    }

    /** One address of every kind of page, found by following links from the first page. */
    private Map<String, String> crawl(List<String> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && kinds.size() < TOO_MANY_KINDS) {
            String path = waiting.remove();
            if (kinds.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            Response response = visit.go(path);
            if (response.status() != 200) {
                problems.add(path + " answers " + response.status());
            }
            waiting.addAll(links());
        }
        return kinds;
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) visit.page()
                .evaluate("[...document.querySelectorAll('a[href]')]"
                        + ".filter(a => a.origin === location.origin && !a.hasAttribute('download')"
                        + " && !/\\.(csv|json)$/.test(a.pathname))"
                        + ".map(a => a.pathname + a.search)");
    }

    /** Pages that differ only in ids, codes or what is asked are of one kind. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("/(mechanism-)?[A-Z]{2}[0-9]+", "/code")
                .replaceAll("/areas/[A-Z]+", "/areas/code")
                .replaceAll("/(area|theme)-[A-Za-z]+", "/$1");
    }
}
