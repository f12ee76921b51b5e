package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map as people meet it, with more arrangements than a page shows. */
@ConcordatTest
class PortfolioMapPagesTest extends Manifold {

    private static final Pattern ROW = Pattern.compile(
            "<th class=\"heat-name\" scope=\"row\">(?:<span.*?</span>)?<a href=\"/arrangements/([0-9a-f-]{36})");
    private static final Pattern HEADING = Pattern.compile("<tr class=\"heat-group\">.*?</tr>", Pattern.DOTALL);

    @Test
    void showsAPageOfRowsAndEveryArrangementOnOneOfThem() throws Exception {
        assertThat(rows(page("/"))).hasSize(25);
        assertThat(page("/")).contains("1 to 25 of 31", "31 arrangements, as");
        Set<String> all = new TreeSet<>(rows(page("/")));
        all.addAll(rows(page("/?page=1")));
        assertThat(all).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "77", "99999", "100000"})
    void showsTheLastPageForOneThatLiesBehindIt(String number) throws Exception {
        assertThat(page("/?page=" + number)).contains("26 to 31 of 31", "Page 2 of 2");
        assertThat(rows(page("/?page=" + number))).isEqualTo(rows(page("/?page=1")));
    }

    @Test
    void sortsByAMechanismByAMarkOfItsOwnAndStillLeadsToItsPage() throws Exception {
        String page = page("/?sort=mechanism-SI3&order=desc&kind=");

        assertThat(page)
                .contains("aria-label=\"Sort by Shadow", "href=\"/frameworks/beyond-the-organisation/mechanisms/SI3\"")
                .contains("/?order=asc&amp;sort=mechanism-SO1");
        assertThat(Pattern.compile("aria-sort=\"(\\w+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("descending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "readiness", "band", "trend", "age"})
    void saysByWhichColumnItIsSorted(String column) throws Exception {
        assertThat(page("/?sort=" + column))
                .contains("aria-sort=\"ascending\"><a class=\"sort\" href=\"/?order=desc&amp;sort=" + column + "\"");
    }

    @Test
    void showsAreasInsteadOfMechanismsWithWhatIsNotRated() throws Exception {
        assertThat(page("/?by=area&sort=area-OO"))
                .contains("/explanations/area-SO", "/frameworks/beyond-the-organisation/areas/SO")
                .contains("<small>1/2<span class=\"visually-hidden\"> rated</span></small>")
                .contains("Readiness from")
                .doesNotContain("/explanations/mechanism-SO1\" class=\"level");
    }

    @Test
    void headsGroupsWithAllOfEachAndGoesOnWithThemOnTheNextPage() throws Exception {
        String first = page("/?group=sector");
        assertThat(headings(first)).hasSize(3);
        assertThat(headings(first).get(0)).contains("Public", "10 arrangements").doesNotContain("(continued)");
        assertThat(headings(first).get(1)).contains("Mutual", "11 arrangements");
        assertThat(headings(first).get(2))
                .contains("No lead partner", "10 arrangements")
                .doesNotContain("(continued)");

        String second = page("/?group=sector&page=1");
        assertThat(headings(second)).hasSize(1);
        assertThat(headings(second).get(0))
                .contains("No lead partner", "(continued)", "10 arrangements", "median readiness");

        assertThat(page("/?group=lead")).contains("<bdi>Zebra society ");
    }

    @Test
    void keepsWhatIsChosenInEveryLink() throws Exception {
        String page = page("/?group=kind&by=area&since=year&stage=operation&sort=trend");

        for (String path : List.of("/portfolio/figures/ready?", "/portfolio/changes?", "/portfolio/attention?")) {
            assertThat(links(page, path))
                    .isNotEmpty()
                    .allMatch(link -> link.contains("group=kind")
                            && link.contains("by=area")
                            && link.contains("since=year")
                            && link.contains("stage=operation"));
        }
        assertThat(page)
                .contains(
                        "<input type=\"hidden\" name=\"group\" value=\"kind\"",
                        "<input type=\"hidden\" name=\"since\" value=\"year\"");
        assertThat(page("/?group=nonsense&by=nonsense&since=nonsense&kind=nonsense"))
                .doesNotContain("/portfolio/changes?");
    }

    @Test
    void saysWhatTheFiguresWereAndWhatChanged() throws Exception {
        assertThat(page("/?since=2026-01-01")).contains("were not assessed by then", "value=\"2026-01-01\"", " from ");
        assertThat(page("/?since=2024-01-01"))
                .contains("31 of 31 were not assessed by then")
                .doesNotContain("stat-then\">+");

        assertThat(page("/portfolio/changes?since=2026-01-01"))
                .contains("What moved most comes first", "/result\"", "Then", "Assessed for the first time");
        assertThat(page("/portfolio/changes?since=2024-01-01&moved=first")).contains("1 to 23 of 23", "Not assessed");
        assertThat(page("/portfolio/changes?since=2024-01-01&moved=fell")).contains("Nothing changed like that");
    }

    private static List<String> rows(String page) {
        return found(ROW, page).map(match -> match.group(1)).toList();
    }

    private static List<String> headings(String page) {
        return found(HEADING, page).map(MatchResult::group).toList();
    }

    private static List<String> links(String page, String path) {
        return found(Pattern.compile("href=\"(" + Pattern.quote(path) + "[^\"]*)\""), page)
                .map(match -> match.group(1))
                .toList();
    }

    private static java.util.stream.Stream<MatchResult> found(Pattern pattern, String page) {
        return pattern.matcher(page).results();
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
