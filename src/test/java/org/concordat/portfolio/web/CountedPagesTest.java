package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.desk.Assessing;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.counted.Counted;
import org.concordat.portfolio.counted.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ConcordatTest
class CountedPagesTest extends OwnFellowAndStranger {

    private static final LocalDate EARLIER = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 3, 1);
    private static final String CODE = "beyond-the-organisation";

    @Autowired
    Portfolio portfolio;

    @Autowired
    Counted counted;

    @Autowired
    Assessing assessing;

    private Visibility seen;
    private Lens lens;
    private ArrangementId depot;
    private AssessmentId latest;

    @BeforeEach
    void oneOfEachReason() {
        seen = new Visibility(own.partnerId(), null, false);
        lens = portfolio.lens(CODE, Visibility.EVERYTHING);
        depot = arrangement("Own depot", Kind.OUTSOURCING, own, fellow);
        look(depot, EARLIER, 1, Map.of());
        latest = look(depot, LATER, 3, Map.of());
        ArrangementId office = arrangement("Own office", Kind.MUTUAL, own, stranger);
        look(office, EARLIER, 2, Map.of());
        assessing.open(
                Looked.viewer(null, Role.CONSULTANT),
                office,
                catalogue.latestPublished(CODE).orElseThrow().id(),
                new AssessmentTerms("Half done", LATER, Mode.BY_PARTNER, Map.of(own, 1.0)));
        ArrangementId gone = arrangement("Own past", Kind.MUTUAL, own, fellow);
        look(gone, EARLIER, 2, Map.of());
        partnering.retire(gone, Visibility.EVERYTHING);
        look(arrangement("Someone else’s depot", Kind.MUTUAL, fellow, stranger), LATER, 2, Map.of());
        arrangement("Own plans", Kind.MUTUAL, own, fellow);
        String other = "small-" + UUID.randomUUID();
        catalogue.publish(catalogue.load(Looked.framework(other)), "A test");
        look(other, depot, LATER, 1);
    }

    private ArrangementId arrangement(String name, Kind kind, PartnerId... between) {
        return partnering.setUp(
                new ArrangementTerms(name, kind, SupportTier.ASSURANCE, null, null, null, null, null, null, null, null),
                Arrays.stream(between)
                        .map(partner -> ParticipationTerms.of(partner, ParticipationRole.MEMBER))
                        .toList(),
                Stage.OPERATION,
                KnownDate.day(LocalDate.of(2020, 1, 1)),
                Visibility.EVERYTHING);
    }

    @Test
    void countsAsManyAsThePortfolioHasArrangementsAssessed() {
        for (PortfolioFilter filter : List.of(
                PortfolioFilter.ANY,
                new PortfolioFilter(Kind.MUTUAL, null, null, null, "", null, false),
                new PortfolioFilter(null, null, null, fellow.partnerId(), "", null, false),
                new PortfolioFilter(null, null, null, null, "", null, true))) {
            long assessed = portfolio.standings(lens, filter, seen, LATER).stream()
                    .filter(one -> one.assessed())
                    .count();
            assertThat((long) counted.numbers(lens, filter, seen).getOrDefault(Why.COUNTED, 0))
                    .as(filter.toString())
                    .isEqualTo(assessed);
        }
    }

    @Test
    void givesEachAssessmentOneReasonSoThatTheNumbersAddUp() {
        Map<Why, Integer> numbers = counted.numbers(lens, PortfolioFilter.ANY, seen);
        assertThat(numbers)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Why.COUNTED, 2, Why.EARLIER, 1, Why.UNDER_WAY, 1, Why.RETIRED, 1));
        numbers.forEach((why, number) -> assertThat(
                        counted.page(lens, PortfolioFilter.ANY, seen, why, "name", false, PageRequest.of(0, 100)))
                .hasSize(number)
                .allMatch(one -> one.why() == why));
        assertThat(counted.page(lens, PortfolioFilter.ANY, seen, null, "name", false, PageRequest.of(0, 100)))
                .hasSize(5);
    }

    @Test
    void countsThoseHeldByAnotherFrameworkByThemselves() {
        assertThat(counted.elsewhere(lens, PortfolioFilter.ANY, seen).values()).containsExactly(1);
    }

    @Test
    void pagesAndSortsInTheDatabase() {
        for (String column : List.of("name", "as-of", "why", "nonsense")) {
            for (boolean descending : List.of(true, false)) {
                List<UUID> whole =
                        counted
                                .page(lens, PortfolioFilter.ANY, seen, null, column, descending, PageRequest.of(0, 5))
                                .stream()
                                .map(one -> one.assessment())
                                .toList();
                assertThat(whole).hasSize(5).doesNotHaveDuplicates();
                assertThat(
                                counted
                                        .page(
                                                lens,
                                                PortfolioFilter.ANY,
                                                seen,
                                                null,
                                                column,
                                                descending,
                                                PageRequest.of(1, 2))
                                        .stream()
                                        .map(one -> one.assessment()))
                        .as(column)
                        .isEqualTo(whole.subList(2, 4));
            }
        }
    }

    @Test
    void saysWhichCountAndWhyOthersDoNot() throws Exception {
        String page = page("/portfolio/counted?framework=" + CODE, Role.DIRECTOR);
        assertThat(page)
                .contains("2 of 5 assessments held through", "count: of each arrangement")
                .contains("Own depot", "An earlier look", "that of 1 Mar 2025", "/assessments/" + latest + "/result")
                .contains("Half done", "Not closed yet", "Own past", "Arrangement put away")
                .doesNotContain("Someone else’s depot", "Own plans");
        assertThat(page("/portfolio/counted?why=under-way&framework=" + CODE, Role.DIRECTOR))
                .contains("Half done")
                .doesNotContain(latest.toString());
        assertThat(page("/?framework=" + CODE, Role.DIRECTOR))
                .contains("2 assessments count: which, and why not the others");
    }

    @Test
    void letsAnotherFrameworkBeChosenAmongTheFilters() throws Exception {
        String filters = page("/portfolio/counted?kind=mutual&framework=" + CODE, Role.DIRECTOR);
        filters = filters.substring(filters.indexOf("class=\"filters\""));
        filters = filters.substring(0, filters.indexOf("</form>"));
        assertThat(filters).containsOnlyOnce("name=\"framework\"");
    }

    @Test
    void leadsToWhatIsNotClosedOnlyWhoeverRunsIt() throws Exception {
        String path = "/portfolio/counted?why=under-way&framework=" + CODE;
        assertThat(page(path, Role.CONSULTANT)).containsPattern("href=\"/assessments/[0-9a-f-]{36}\"");
        assertThat(page(path, Role.DIRECTOR)).doesNotContainPattern("href=\"/assessments/[0-9a-f-]{36}\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portfolio/counted?why=nonsense&sort=x&order=y&page=-1",
                "/portfolio/counted?page=99999&kind=nonsense",
                "/portfolio/counted?why=%27%3B--",
                "/portfolio/counted?band=none",
                "/portfolio/counted?band=ready&partner=100%25",
                "/portfolio/course?band=none",
                "/portfolio/course?kind=nonsense&stage=7&page=x",
                "/portfolio/course?partner=nobody"
            })
    void fallsBackWhenAnAddressMakesNoSense(String path) throws Exception {
        page(path, Role.DIRECTOR);
    }

    private String page(String path, Role role) throws Exception {
        return web.perform(get(URI.create(path)).with(As.boundTo(own.partnerId(), role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
