package org.concordat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.concordat.ConcordatTest;
import org.concordat.assessment.desk.Readings;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.Token;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementFilter;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Looks;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** A program sees what its person sees on the pages: the same things, with the same figures. */
@ConcordatTest
class SameAsPagesTest {

    private static final Pattern LINKED = Pattern.compile("href=\"/arrangements/([0-9a-f-]{36})\"");

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Users users;

    @Autowired
    Clock clock;

    private PartnerId own;
    private ArrangementId first;
    private ArrangementId second;

    @BeforeEach
    void threeArrangementsOfWhichTwoAreOnesOwn() {
        World world = new World(partnering);
        own = world.partner();
        first = world.arrangement(own, world.partner());
        second = world.arrangement(own, world.partner());
        world.arrangement(world.partner(), world.partner());
        look(first, LocalDate.of(2025, 3, 1), 2);
        look(first, LocalDate.of(2026, 3, 1), 3);
    }

    private void look(ArrangementId arrangement, LocalDate asOf, int level) {
        new Looks(catalogue, readings)
                .close(
                        arrangements.findWithParticipationsById(arrangement).orElseThrow(),
                        asOf,
                        level,
                        Map.of(own, Map.of("SO1", 0)));
    }

    private Programs programs(User person) {
        return new Programs(web, Token.of(person, beans));
    }

    private Set<String> onThePage(User person) throws Exception {
        String page = web.perform(get("/arrangements").with(As.user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return LINKED.matcher(page).results().map(link -> link.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void showsWhoIsBoundToAPartnerTheSameArrangements() throws Exception {
        for (Role role : List.of(Role.DIRECTOR, Role.CONSULTANT)) {
            User person = Token.someone(role, own.partnerId());
            Programs programs = programs(person);
            Set<String> same = onThePage(person);
            assertThat(same).containsExactlyInAnyOrder(first.toString(), second.toString());
            assertThat(programs.all("/api/v1/arrangements", "arrangementId")).containsExactlyInAnyOrderElementsOf(same);
            assertThat(programs.all("/api/v1/portfolio", "arrangementId")).containsExactlyInAnyOrderElementsOf(same);
            assertThat(programs.all("/api/v1/participations", "arrangementId"))
                    .isNotEmpty()
                    .allMatch(same::contains);
            assertThat(programs.all("/api/v1/portfolio/mechanisms", "arrangementId"))
                    .isNotEmpty()
                    .containsOnly(first.toString());
            assertThat(programs.all("/api/v1/assessments", "arrangementId"))
                    .containsExactly(first.toString(), first.toString());
        }
    }

    @Test
    void showsWhoIsHeldToNamedArrangementsNoOthers() throws Exception {
        User person = Token.someone(Role.CONSULTANT, own.partnerId());
        person.holdTo(Set.of(second.arrangementId()));
        users.save(person);
        assertThat(onThePage(person)).containsExactly(second.toString());
        Programs programs = programs(person);
        assertThat(programs.all("/api/v1/arrangements", "arrangementId")).containsExactly(second.toString());
        assertThat(programs.all("/api/v1/assessments", "arrangementId")).isEmpty();
        assertThat(programs.ask("/api/v1/arrangements/" + first).getStatus()).isEqualTo(404);
        assertThat(programs.all("/api/v1/partners", "partnerId")).hasSize(2);
    }

    @Test
    void showsAdministratorsAndPeopleOfNoPartnerEverything() throws Exception {
        long all = arrangements
                .lines(
                        new ArrangementFilter("", null, null, null, null, false),
                        Visibility.EVERYTHING,
                        PageRequest.of(0, 1))
                .getTotalElements();
        for (User person :
                List.of(Token.someone(Role.ADMINISTRATOR, own.partnerId()), Token.someone(Role.DIRECTOR, null))) {
            assertThat(programs(person).all("/api/v1/arrangements", "arrangementId"))
                    .doesNotHaveDuplicates()
                    .hasSize((int) all);
        }
    }

    @Test
    void givesTheFiguresThatTheHeatMapShows() throws Exception {
        User person = Token.someone(Role.DIRECTOR, own.partnerId());
        Map<UUID, JsonNode> rows = new HashMap<>();
        programs(person)
                .read("/api/v1/portfolio?size=500")
                .get("items")
                .forEach(
                        row -> rows.put(UUID.fromString(row.get("arrangementId").asString()), row));
        Visibility seen = Visibility.of(person.viewer());
        List<Standing> standings = Seen.by(person, () -> {
            Lens lens = portfolio.lens("beyond-the-organisation", seen);
            return portfolio.standings(lens, PortfolioFilter.ANY, seen, LocalDate.now(clock));
        });
        assertThat(standings).hasSize(2);
        for (Standing standing : standings) {
            JsonNode row = rows.get(standing.arrangement());
            Standing.Look look = standing.latest();
            assertThat(row.get("assessmentId").isNull()).isEqualTo(look == null);
            if (look != null) {
                assertThat(row.get("assessmentId").asString())
                        .isEqualTo(look.assessment().toString());
                assertThat(row.get("readiness").asDouble()).isEqualTo(look.readiness());
                assertThat(row.get("low").asDouble()).isEqualTo(look.low());
                assertThat(row.get("high").asDouble()).isEqualTo(look.high());
                assertThat(row.get("band").asString()).isEqualTo(Standing.code(look.band()));
                assertThat(row.get("provisional").asBoolean()).isEqualTo(look.provisional());
                assertThat(row.get("beforeReadiness").asDouble()).isEqualTo(look.before());
                assertThat(row.get("readinessChange").asDouble()).isEqualTo(look.readiness() - look.before());
            }
        }
    }

    @Test
    void addsUpWhatMechanismsAddAndLose() throws Exception {
        Programs programs = programs(Token.someone(Role.DIRECTOR, own.partnerId()));
        String assessment =
                programs.all("/api/v1/portfolio/mechanisms", "assessmentId").get(0);
        JsonNode card = programs.read("/api/v1/assessments/" + assessment + "/scorecard");
        double readiness = card.get("readiness").asDouble();
        assertThat(sum(card, "contributedPoints")).isCloseTo(readiness, offset(1e-9));
        assertThat(readiness + sum(card, "lostPoints")).isCloseTo(100, offset(1e-9));
    }

    private static double sum(JsonNode card, String field) {
        return StreamSupport.stream(card.get("mechanisms").spliterator(), false)
                .mapToDouble(mechanism -> mechanism.get(field).asDouble(0))
                .sum();
    }
}
