package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.desk.Assessing;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.renewal.Planning;
import org.concordat.portfolio.Past;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One arrangement under two frameworks: what is seen through one never counts towards what is seen through the other. */
@ConcordatTest
class LensesTest extends OwnFellowAndStranger {

    private static final String FIRST = "beyond-the-organisation";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    Portfolio portfolio;

    @Autowired
    Planning planning;

    @Autowired
    Assessing assessing;

    private final Viewer consultant = Looked.viewer(null, Role.CONSULTANT);
    private ArrangementId depot;
    private String second;
    private AssessmentId before;
    private AssessmentId latest;
    private AssessmentId through;

    @BeforeEach
    void anArrangementUnderTwoFrameworks() {
        depot = world.arrangement(own, fellow);
        second = "small-" + UUID.randomUUID();
        catalogue.publish(catalogue.load(Looked.framework(second)), "A test");
        before = look(depot, LocalDate.of(2024, 3, 1), 1, Map.of());
        latest = look(depot, LocalDate.of(2025, 3, 1), 2, Map.of());
        through = look(second, depot, LocalDate.of(2026, 3, 1), 4);
    }

    @Test
    void standsByEachForItself() {
        Standing.Look first = Objects.requireNonNull(standing(FIRST).latest());
        assertThat(first.assessment()).isEqualTo(latest.assessmentId());
        assertThat(first.beforeAsOf()).isEqualTo("2024-03-01");
        Standing.Look other = Objects.requireNonNull(standing(second).latest());
        assertThat(other.assessment()).isEqualTo(through.assessmentId());
        assertThat(other.before()).isNull();
        assertThat(past(FIRST)).containsExactly(before.assessmentId(), latest.assessmentId());
        assertThat(past(second)).containsExactly(through.assessmentId());
    }

    @Test
    void countsTheActionsOfAPlanThroughItsFrameworkAlone() {
        planning.make(consultant, latest);

        assertThat(standing(FIRST).actions().open()).isPositive();
        assertThat(standing(second).actions().open()).isZero();

        look(second, depot, LocalDate.of(2026, 6, 1), 1);
        planning.make(consultant, look(second, depot, LocalDate.of(2026, 7, 1), 1));

        assertThat(standing(FIRST).actions().open()).isPositive();
        assertThat(standing(second).actions().open()).isPositive();
    }

    @Test
    void goesOnWithTheAssessmentThatIsUnderWayThroughTheSameFramework() {
        AssessmentId open = open(second);

        assertThat(standing(second).underWay()).isEqualTo(open.assessmentId());
        assertThat(standing(FIRST).underWay()).isNull();
    }

    @Test
    void showsInFullTheOneThroughWhichItIsMainlySeenAndEachWithItsOwnScore() throws Exception {
        assertThat(page("", As.director()))
                .contains("Through each framework", "A small framework, version 1")
                .contains("/assessments/" + latest + "/result/explanations/readiness")
                .contains("since Mar 2024")
                .contains("/assessments/" + through + "/result\"")
                .contains("?framework=" + second + "\"")
                .doesNotContain("/assessments/" + through + "/result/explanations/readiness")
                .doesNotContain("/assessments/new");
    }

    @Test
    void namesAFrameworkThroughWhichItIsAssessedForTheFirstTime() throws Exception {
        AssessmentId open = open("sustaining-a-mutual");

        assertThat(page("", As.consultant()))
                .contains("Sustaining a mutual, version 1", "No closed assessment yet", "/assessments/" + open + "\"")
                .contains("/assessments/" + latest + "/result/explanations/readiness")
                .doesNotContain("An assessment is under way");
        assertThat(page("?framework=sustaining-a-mutual", As.director()))
                .contains("An assessment is under way", "Being assessed now");
    }

    private AssessmentId open(String framework) {
        return assessing.open(
                consultant,
                depot,
                catalogue.latestPublished(framework).orElseThrow().id(),
                new AssessmentTerms("Autumn", TODAY, Mode.BY_PARTNER, Map.of(own, 1.0, fellow, 1.0)));
    }

    @Test
    void showsInFullTheOneThatIsAskedFor() throws Exception {
        assertThat(page("?framework=" + second, As.consultant()))
                .contains("/assessments/" + through + "/result/explanations/readiness")
                .contains("/arrangements/" + depot + "/assessments/new?framework=" + second)
                .doesNotContain("/assessments/" + latest + "/result/explanations/readiness");
        assertThat(page("?framework=sustaining-a-mutual", As.consultant()))
                .contains("Not assessed through Sustaining a mutual yet", "Through each framework");
        web.perform(get("/arrangements/" + depot + "?framework=nonsense").with(As.director()))
                .andExpect(status().isNotFound());
    }

    @Test
    void offersEveryPublishedFrameworkToOpenAnAssessmentAgainst() throws Exception {
        String form = page("/assessments/new?framework=people-profession-2030", As.consultant());

        assertThat(form)
                .contains("8 areas, 35 mechanisms.", "Drawn from The future of NHS")
                .contains("value=\"" + version("people-profession-2030") + "\" checked")
                .contains("value=\"" + version(FIRST) + "\">");
        assertThat(page("/assessments/new?framework=nonsense", As.consultant()))
                .contains("value=\"" + version(FIRST) + "\" checked");
    }

    @Test
    void offersThePlanThroughEachFrameworkAndNamesTheOneItWasMadeThrough() throws Exception {
        ActionPlanId first = planning.make(consultant, latest);
        String plan = "/plan?framework=";

        assertThat(page(plan + second, As.consultant()))
                .contains("No plan through A small framework yet", "/assessments/" + through + "/plan", plan + FIRST);
        web.perform(get("/arrangements/" + depot + plan + FIRST).with(As.consultant()))
                .andExpect(redirectedUrl("/plans/" + first));
        ActionPlanId other = planning.make(consultant, through);
        web.perform(get("/arrangements/" + depot + "/plan").with(As.consultant()))
                .andExpect(redirectedUrl("/plans/" + first));
        assertThat(body("/plans/" + other, As.director()))
                .contains(", through A small framework, version 1", plan + FIRST)
                .doesNotContain("This is an earlier plan", "later than what this plan was made from");
        assertThat(body("/plans/" + first, As.director()))
                .doesNotContain("This is an earlier plan", "later than what this plan was made from");
        assertThat(body(
                        "/plans?text="
                                + arrangements.findById(depot).orElseThrow().name(),
                        As.director()))
                .contains("/plans/" + first, "/plans/" + other, "Through A small framework");
    }

    @Test
    void letsThePortfolioBeSeenThroughAnyPublishedFrameworkAndKeepsToItOnTheWay() throws Exception {
        assertThat(body("/?framework=" + second, As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .contains("<option value=\"" + second + "\" selected=\"selected\">A small framework</option>")
                .contains("<option value=\"people-profession-2030\">")
                .contains("/assessments/" + through + "/result")
                .contains("/arrangements/" + depot + "?framework=" + second)
                .doesNotContain("/assessments/" + latest + "/result");
        assertThat(body("/?framework=people-profession-2030", As.boundTo(own.partnerId(), Role.CONSULTANT)))
                .contains("Not assessed through People profession 2030 yet.")
                .contains("/arrangements/" + depot + "/assessments/new?framework=people-profession-2030")
                .contains("heat-wide");
    }

    private String version(String code) {
        return catalogue.latestPublished(code).orElseThrow().id().toString();
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        return body("/arrangements/" + depot + path, who);
    }

    private String body(String path, RequestPostProcessor who) throws Exception {
        return web.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Standing standing(String framework) {
        return portfolio
                .standings(
                        portfolio.lens(framework, Visibility.EVERYTHING),
                        PortfolioFilter.ANY,
                        Visibility.EVERYTHING,
                        TODAY)
                .stream()
                .filter(one -> one.arrangement().equals(depot.arrangementId()))
                .findFirst()
                .orElseThrow();
    }

    private Iterable<UUID> past(String framework) {
        return portfolio
                .past(
                        portfolio.lens(framework, Visibility.EVERYTHING),
                        List.of(depot.arrangementId()),
                        Visibility.EVERYTHING)
                .get(depot.arrangementId())
                .stream()
                .map(Past::assessment)
                .toList();
    }
}
