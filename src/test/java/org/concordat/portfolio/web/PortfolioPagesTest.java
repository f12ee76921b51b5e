package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class PortfolioPagesTest extends OwnFellowAndStranger {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 3, 1);

    @Autowired
    Partners partners;

    private ArrangementId depot;
    private AssessmentId ofDepot;

    @BeforeEach
    void twoArrangementsOfWhichOneIsOnesOwn() {
        depot = arrangement("Own depot", own, fellow);
        ofDepot = look(depot, LONG_AGO, 3, Map.of(own, Map.of("SI3", 0, "SO7", 4), fellow, Map.of("SI3", 0, "SO7", 1)));
        ArrangementId other = arrangement("Someone else’s depot", fellow, stranger);
        look(other, LONG_AGO, 0, Map.of());
    }

    private ArrangementId arrangement(String name, PartnerId... between) {
        ArrangementTerms terms = new ArrangementTerms(
                name, Kind.OUTSOURCING, SupportTier.ASSURANCE, null, null, null, null, null, null, null, null);
        return partnering.setUp(
                terms,
                Arrays.stream(between)
                        .map(partner -> ParticipationTerms.of(partner, ParticipationRole.MEMBER))
                        .toList(),
                Stage.OPERATION,
                KnownDate.day(LocalDate.of(2020, 1, 1)),
                Visibility.EVERYTHING);
    }

    @Test
    void showsEveryFigureOfWhatABoundDirectorTakesPartInAndOfNothingElse() throws Exception {
        assertThat(page("/"))
                .contains("One arrangement, as", "Own depot", "0 of 1", "in one arrangement")
                .contains("/assessments/" + ofDepot + "/result/explanations/mechanism-SI3")
                .doesNotContain("Someone else’s depot")
                .doesNotContain(stranger.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portfolio/attention",
                "/portfolio/attention?rule=gate",
                "/portfolio/figures/median",
                "/portfolio/figures/gates",
                "/portfolio/figures/old",
                "/portfolio/mechanisms/SI3"
            })
    void listsBehindTheFiguresWhatABoundDirectorTakesPartInAndNothingElse(String path) throws Exception {
        assertThat(page(path)).contains("Own depot").doesNotContain("Someone else’s depot");
    }

    @Test
    void addsUpLostPointsOfWhatABoundDirectorTakesPartInAlone() throws Exception {
        assertThat(page("/portfolio/mechanisms/SI3")).contains("in 1 of 1 assessed");
        assertThat(page("/portfolio/mechanisms")).contains("SI3").doesNotContain("SO1");
    }

    @Test
    void looksThroughTheFrameworkByWhichMostOfABoundDirectorsOwnArrangementsStand() throws Exception {
        String code = "small-" + UUID.randomUUID();
        catalogue.publish(catalogue.load(Looked.framework(code)), "A test");
        look(code, depot, LONG_AGO, 1);
        look(code, arrangement("Own office", own, fellow), LONG_AGO, 2);
        assertThat(page("/")).contains("/frameworks/" + code).doesNotContain("Shadow management boards");
    }

    @Test
    void letsNoFilterShowWhatAViewerMayNotSee() throws Exception {
        assertThat(page("/?partner=" + stranger)).contains("No arrangement is like this");
        assertThat(page("/?partner=" + fellow)).contains("Own depot").doesNotContain("Someone else’s depot");
    }

    @Test
    void saysWhyAnArrangementNeedsAttention() throws Exception {
        assertThat(page("/portfolio/attention"))
                .contains("SI3 Partner in distress (at 0) is critical for outsourcing")
                .contains("so the band stops at Developing")
                .contains("They are 3 levels apart")
                .contains("The last assessment speaks of 1 Mar 2024");
    }

    @Test
    void narrowsByWhatTheAddressSays() throws Exception {
        assertThat(page("/?kind=outsourcing&stage=operation&tier=assurance&band=developing"))
                .contains("Own depot");
        assertThat(page("/?kind=mutual")).doesNotContain("Own depot");
        assertThat(page("/?band=none")).doesNotContain("Own depot");
        assertThat(page("/?partner=invented%20PARTNER")).contains("Own depot");
        assertThat(page("/?partner=100%25")).doesNotContain("Own depot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?kind=nonsense&stage=7&tier=%00&band=best&sort=x&order=y&page=-1",
                "/?page=999999",
                "/?partner=%00",
                "/?sort=band&order=desc",
                "/?sort=name&order=desc",
                "/?sort=age",
                "/portfolio/attention?rule=nonsense&page=77",
                "/portfolio/figures/ready?page=5",
                "/portfolio/figures/overdue",
                "/?by=nonsense&group=%00&since=2026-02-31&sort=mechanism-XX9",
                "/?by=area&sort=mechanism-SO1",
                "/?by=area&sort=area-XX&group=lead&page=-7",
                "/?sort=area",
                "/?sort=mechanism",
                "/?sort=mechanism-SO1&by=",
                "/?since=99999-01-01&group=nonsense&page=99999999999999999999",
                "/?since=%2B99999-12-31",
                "/?since=-9999-01-01",
                "/?since=1900-01-01",
                "/?since=0000-00-00",
                "/?since=%00",
                "/?%7Bname%7D=1&%00=2&=3&a=%7Bb",
                "/portfolio/changes?since=nonsense&moved=nonsense&page=-1",
                "/portfolio/changes?moved=%00&since=1900-01-01&page=4711",
                "/portfolio/changes?moved=gates",
                "/portfolio/figures/gates?page=999999",
                "/portfolio/figures/old?kind=%00&page=x"
            })
    void fallsBackWhenAnAddressMakesNoSense(String path) throws Exception {
        web.perform(get(path).with(As.director())).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind", "stage", "tier", "partner", "band", "sort", "order", "page", "since", "by", "group", "moved"
            })
    void fallsBackWhereAnAddressSaysMoreThanAnyoneWould(String parameter) throws Exception {
        String much = "x".repeat(3000);
        for (String path :
                new String[] {"/", "/portfolio/changes", "/portfolio/figures/gates", "/portfolio/attention"}) {
            web.perform(get(path + "?" + parameter + "=" + much).with(As.director()))
                    .andExpect(status().isOk());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portfolio/figures/nonsense", "/portfolio/mechanisms/XX9"})
    void findsNothingWhereThereIsNothing(String path) throws Exception {
        web.perform(get(path).with(As.director())).andExpect(status().isNotFound());
    }

    @Test
    void looksThroughTheUsualFrameworkWhereThereIsNoSuchOneAndSaysSo() throws Exception {
        for (String path : List.of(
                "/",
                "/portfolio/attention",
                "/portfolio/mechanisms",
                "/portfolio/counted",
                "/portfolio/course",
                "/portfolio/changes",
                "/portfolio/beside",
                "/portfolio/figures/old")) {
            assertThat(page(path + "?framework=no-such&kind=outsourcing"))
                    .as(path)
                    .contains("There is no framework “no-such” here", "This is seen through Beyond")
                    .doesNotContain("value=\"no-such\"");
        }
        assertThat(page("/")).doesNotContain("There is no framework");
    }

    @Test
    void leadsToThePageThatAnAddressTypedByHandMeans() throws Exception {
        web.perform(get("/portfolio").with(As.director())).andExpect(redirectedUrl("/"));
        web.perform(get("/attention").with(As.director())).andExpect(redirectedUrl("/portfolio/attention"));
    }

    @Test
    void saysOnPaperWhatPartOfThePortfolioItShows() throws Exception {
        assertThat(said("/"))
                .startsWith("Seen through Beyond")
                .contains("Every arrangement that the reader may see.", "Compared with ")
                .doesNotContain("Only", "Not all");
        assertThat(said("/?kind=outsourcing&stage=operation&since=2026-01-05&partner=" + own.partnerId()))
                .contains(
                        "Not all arrangements, only those that fit",
                        "· Kind: Outsourcing",
                        "· Stage: Operation",
                        "· Partner: ",
                        "Compared with 5 Jan 2026.")
                .doesNotContain("Every arrangement");
        assertThat(said("/portfolio/attention?rule=gate")).contains("only those that fit · Reason: Gates.");
        assertThat(said("/network?kind=outsourcing")).contains("only those that fit · Kind: Outsourcing.");
        assertThat(said("/network/dependence")).contains("Every arrangement that the reader may see.");
    }

    private String said(String path) throws Exception {
        return Jsoup.parse(page(path)).select("main .d-print-block").text();
    }

    @Test
    void givesTheMapAsRowsWithTheBoundsOfEachReadiness() throws Exception {
        List<String> lines = page("/?csv=paged").lines().toList();
        List<String> heads = List.of(lines.get(0).substring(1).split(","));
        assertThat(heads)
                .startsWith("Arrangement", "Kind", "Stage")
                .containsSubsequence("Readiness", "Readiness at least", "Readiness at most", "Band")
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(lines.get(1)).matches("Own depot,Outsourcing,Operation,.*,\\d+,\\d+,\\d+,[^,]*,.*");
    }

    @Test
    void keepsOfTheFiltersWhatTheNetworkKnowsToo() throws Exception {
        assertThat(page("/?kind=outsourcing&stage=operation&tier=assurance&since=month"))
                .contains("href=\"/network?kind=outsourcing&amp;stage=operation\"");
        assertThat(page("/")).contains("href=\"/network\"");
    }

    @Test
    void saysWhatFitsWhereNothingOfWhatIsAskedForNeedsAttention() throws Exception {
        assertThat(page("/portfolio/attention?kind=outsourcing&rule=fallen"))
                .contains("Nothing that fits what is asked for needs attention.")
                .doesNotContain("costs most comes first");
        assertThat(page("/portfolio/rules")).contains("<h2>Snoozing</h2>", "for 6 months at most");
    }

    @Test
    void sendsWhoeverOnlyAnswersToTheirAnswers() throws Exception {
        web.perform(get("/").with(As.respondent())).andExpect(redirectedUrl("/answers"));
    }

    @Test
    void leavesOutWhatIsPutAway() throws Exception {
        partnering.retire(depot, Visibility.EVERYTHING);

        assertThat(page("/")).contains("No arrangements yet");
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
