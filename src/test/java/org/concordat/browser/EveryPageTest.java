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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.deciding.Deciding;
import org.concordat.deciding.Thought;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Follows every link that a person of each role is shown, and one who came by a personal link, and looks at one page of every
 * kind, light and dark, on a desk and on a phone: no dead link, no message that nobody wrote, nothing that axe finds, nothing
 * wider than the window, no complaint of the browser.
 */
@BrowserTest
class EveryPageTest {

    private static final int WIDE = 1360;
    private static final int NARROW = 390;

    /** More kinds than there will be for long. Whoever finds as many found addresses that {@link #kind} takes for new ones. */
    private static final int TOO_MANY_KINDS = 250;

    @LocalServerPort
    int port;

    @Autowired
    Inviting inviting;

    @Autowired
    JdbcClient sql;

    private Visit visit;

    @Autowired
    BeanFactory beans;

    @BeforeAll
    void arrive() {
        visit = new Visit(port);
        SystemWork.as("a test", this::thinkSomethingThrough);
    }

    /** The pages of an aid are there once it was begun, and those of a record once there is one. */
    private void thinkSomethingThrough() {
        Viewer director = Looked.viewer(null, Role.DIRECTOR);
        ArrangementId arrangement =
                beans.getBean(Arrangements.class).linesNamed(List.of("anglia support partnership")).stream()
                        .findFirst()
                        .orElseThrow()
                        .id();
        Thought.decided(beans, director, arrangement);
        beans.getBean(Deciding.class).begin(director, arrangement, "hr-structure");
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
            walk(role, "/", () -> visit.signIn(role), known, problems);
        }
        // The pages of their own sheet are others to those who came by a link, though the addresses are the same.
        known.clear();
        RespondentId sheet = SystemWork.resultAs("a test", this::sheetToAnswer);
        String link = "/invitation/"
                + SystemWork.resultAs("a test", () -> inviting.newLink(Looked.viewer(null, Role.CONSULTANT), sheet));
        walk("guest", "/answers/" + sheet, () -> follow(link), known, problems);
        problems.addAll(visit.complaints());
        assertThat(problems).isEmpty();
    }

    @Test
    void wouldFindWhatIsWrong() {
        visit.open(ColorScheme.LIGHT, WIDE);
        visit.signIn("director");
        visit.page().evaluate("""
                        () => {
                            const main = document.querySelector('main');
                            main.insertAdjacentHTML('beforeend', '<p id="pale">Pale on white</p><img>');
                            const pale = document.getElementById('pale');
                            pale.style.setProperty('color', '#ddd');
                            pale.style.setProperty('background-color', '#fff');
                            pale.style.setProperty('width', '2000px');
                        }""");

        assertThat(visit.accessibilityProblems())
                .anyMatch(problem -> problem.contains("image-alt"))
                .anyMatch(problem -> problem.contains("color-contrast"));
        assertThat(visit.colourProblems()).isNotEmpty().allMatch(problem -> problem.contains("color-contrast"));
        assertThat(visit.overflows()).isTrue();
    }

    @Test
    void wouldFindTheOneOfManyThatIsPale() {
        visit.open(ColorScheme.LIGHT, WIDE);
        visit.signIn("director");
        visit.page().evaluate("""
                        () => {
                            const rows = '<li>As dark as any other</li>'.repeat(100);
                            document.querySelector('main').insertAdjacentHTML('beforeend', '<ul id="many">' + rows + '</ul>');
                        }""");
        assertThat(visit.colourProblems()).isEmpty();
        visit.page().evaluate("document.getElementById('many').children[40].style.setProperty('color', '#ddd')");

        assertThat(visit.colourProblems()).singleElement().asString().contains("color-contrast", "nth-child(41)");
    }

    @Test
    void wouldFindAMessageThatNobodyWrote() {
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        templates.setTemplateEngineMessageSource(beans.getBean(MessageSource.class));
        String paragraph = templates.process(
                "<p th:text=\"#{'nobody.wrote.' + ${these}}\" th:title=\"#{sector.public}\"></p>",
                new Context(Locale.ENGLISH, Map.of("these", "two-words")));
        visit.open(ColorScheme.LIGHT, WIDE);
        visit.go("/sign-in");
        assertThat(visit.missingMessages()).isEmpty();
        visit.page()
                .evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", paragraph);

        assertThat(visit.missingMessages()).containsExactly("??nobody.wrote.two-words_en??");
    }

    private void walk(String who, String start, Runnable comesIn, Set<String> known, List<String> problems) {
        visit.open(ColorScheme.LIGHT, WIDE);
        comesIn.run();
        Map<String, String> kinds = crawl(start, known, problems);
        assertThat(kinds)
                .as("a %s finds more than a page or two, and all there is", who)
                .hasSizeBetween(4, TOO_MANY_KINDS - 1);
        known.addAll(kinds.keySet());
    }

    private RespondentId sheetToAnswer() {
        return new RespondentId(sql.sql("select respondent_id from respondent join assessment using (assessment_id)"
                        + " where assessment.status = 'open' and respondent.status in ('invited', 'answering') limit 1")
                .query(UUID.class)
                .single());
    }

    private void follow(String link) {
        visit.go(link);
        visit.page().locator("main form[action*=invitation] .btn-primary").click();
        visit.page().waitForURL("**/answers/**");
    }

    /** At the page that stands there. */
    private void look(String path, List<String> problems) {
        Page page = visit.page();
        problems.addAll(visit.accessibilityProblems());
        page.setViewportSize(NARROW, 900);
        if (visit.overflows()) {
            problems.add(path + " is wider than a phone");
        }
        page.setViewportSize(WIDE, 900);
        visit.turn(ColorScheme.DARK);
        problems.addAll(visit.colourProblems());
        visit.turn(ColorScheme.LIGHT);
    }

    /** One address of every kind of page, found by following links from the first one; those of new kinds are looked at. */
    private Map<String, String> crawl(String start, Set<String> known, List<String> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty() && kinds.size() < TOO_MANY_KINDS) {
            String path = waiting.remove();
            if (kinds.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            Response response = visit.go(path);
            if (response.status() != 200) {
                problems.add(path + " answers " + response.status());
            }
            visit.missingMessages().forEach(missing -> problems.add(path + " says " + missing));
            waiting.addAll(links());
            if (!known.contains(kind(path))) {
                look(path, problems);
            }
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
                .replaceAll("/frameworks/(?!drafts)[a-z0-9-]+", "/frameworks/code")
                .replaceAll("/framework-links/between/.*", "/framework-links/between/one/other")
                .replaceAll("/drafts/history/[a-z0-9-]+", "/drafts/history/code")
                .replaceAll("/(mechanism-)?[A-Z]{1,6}[0-9]+", "/code")
                .replaceAll("/areas/[A-Z]+", "/areas/code")
                .replaceAll("/questions/[a-z-]+", "/questions/code")
                .replaceAll("/(area|theme)-[A-Za-z]+", "/$1");
    }
}
