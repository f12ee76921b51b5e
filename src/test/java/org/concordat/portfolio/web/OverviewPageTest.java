package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Readings;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.portfolio.Looks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
@TestPropertySource(properties = "concordat.test.database=concordat_portfolio") // counts everything there is
class OverviewPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

    private PartnerId own;
    private PartnerId fellow;
    private PartnerId stranger;
    private ArrangementId depot;

    @BeforeEach
    void anArrangementOfTwoPartners() {
        World world = new World(partnering);
        own = world.partner();
        fellow = world.partner();
        stranger = world.partner();
        depot = world.arrangement(own, fellow);
    }

    private AssessmentId look(LocalDate asOf, int level, Map<PartnerId, Map<String, Integer>> but) {
        Arrangement arrangement = arrangements.findWithParticipationsById(depot).orElseThrow();
        return new Looks(catalogue, readings).close(arrangement, asOf, level, but);
    }

    @Test
    void offersTheFirstStepWhereNothingIsAssessed() throws Exception {
        assertThat(page(As.consultant())).contains("Not assessed yet", "/arrangements/" + depot + "/assessments/new");
        assertThat(page(As.director()))
                .contains("Not assessed yet")
                .doesNotContain("/arrangements/" + depot + "/assessments/new");
    }

    @Test
    void saysWhereItStandsAndWhy() throws Exception {
        look(LocalDate.of(2025, 3, 1), 2, Map.of());
        AssessmentId latest = look(
                LocalDate.of(2026, 3, 1),
                3,
                Map.of(own, Map.of("SI3", 1, "SO7", 4), fellow, Map.of("SI3", 1, "SO7", 1)));

        assertThat(page(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .contains("Held at Developing by a gate", "SI3 Partner in distress at level 1")
                .contains("since Mar 2025")
                .contains("/assessments/" + latest + "/result/explanations/mechanism-SI3")
                .contains("furthest from another partner on", "SO7")
                .contains("one respondent")
                .contains("What was found can become a plan");
    }

    @Test
    void isNotThereForWhoeverTakesNoPart() throws Exception {
        web.perform(get("/arrangements/" + depot).with(As.boundTo(stranger.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isNotFound());
        web.perform(get("/arrangements/nonsense").with(As.director())).andExpect(status().isNotFound());
    }

    private String page(RequestPostProcessor who) throws Exception {
        return web.perform(get("/arrangements/" + depot).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
