package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class OverviewPageTest extends OwnFellowAndStranger {

    private ArrangementId depot;

    @BeforeEach
    void anArrangementOfTwoPartners() {
        depot = world.arrangement(own, fellow);
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
        look(depot, LocalDate.of(2025, 3, 1), 2, Map.of());
        AssessmentId latest = look(
                depot,
                LocalDate.of(2026, 3, 1),
                3,
                Map.of(own, Map.of("SI3", 1, "SO7", 4), fellow, Map.of("SI3", 1, "SO7", 1)));

        assertThat(page(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .contains("Held at Developing by a gate", "SI3 Partner in distress at level 1")
                .contains("since Mar 2025")
                .contains("/assessments/" + latest + "/result/explanations/mechanism-SI3")
                .contains("furthest from another partner on", "SO7")
                .contains("one person asked")
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
