package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The plan of others, asked for by its very address. */
@ConcordatTest
class ForeignPlanTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlans actionPlans;

    @Autowired
    Actions actions;

    private Plans plans;
    private Plans.Pair others;
    private ActionPlanId plan;
    private ActionId action;
    private UUID own;

    @BeforeEach
    void aPlanOfOthersAndAPartnerOfOnesOwn() {
        plans = new Plans(beans);
        others = plans.pair();
        plan = plans.plan(others);
        action = actions.linesOf(plan).get(0).id();
        own = plans.pair().council().partnerId();
    }

    @Test
    void isNotThereToRead() throws Exception {
        for (String path : pages()) {
            web.perform(get(path).with(As.director())).andExpect(status().isOk());
            web.perform(get(path).with(As.boundTo(own, Role.DIRECTOR))).andExpect(status().isNotFound());
        }
    }

    @Test
    void isNotThereToChange() throws Exception {
        Action before = read();
        web.perform(post("/actions/{id}", action)
                        .with(csrf())
                        .with(As.boundTo(own, Role.DIRECTOR))
                        .param("version", Long.toString(before.version()))
                        .param("ownerName", "Someone else")
                        .param("effortDays", "9")
                        .param("status", "agreed"))
                .andExpect(status().isNotFound());
        web.perform(post("/plans/{id}/actions", plan)
                        .with(csrf())
                        .with(As.boundTo(own, Role.DIRECTOR))
                        .param("title", "Invite the regulator")
                        .param("mechanism", "AA1")
                        .param("effortDays", "1"))
                .andExpect(status().isNotFound());

        assertThat(read().version()).isEqualTo(before.version());
        assertThat(read().terms()).isEqualTo(before.terms());
        assertThat(actions.logOf(action)).hasSize(1);
        assertThat(actions.linesOf(plan)).hasSize(5);
    }

    @Test
    void isNotThereToBeMade() throws Exception {
        AssessmentId later = plans.closed(others, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2));
        web.perform(post("/assessments/{id}/plan", later).with(csrf()).with(As.boundTo(own, Role.CONSULTANT)))
                .andExpect(status().isNotFound());
        web.perform(post("/assessments/{id}/plan", later).with(csrf()).with(As.boundTo(own, Role.DIRECTOR)))
                .andExpect(status().isForbidden());
        assertThat(actionPlans.findByAssessment(later)).isEmpty();
    }

    private Iterable<String> pages() {
        return Stream.of(
                        "/plans/" + plan,
                        "/plans/" + plan + "/actions/new",
                        "/actions/" + action,
                        "/actions/" + action + "/edit")
                .toList();
    }

    private Action read() {
        return actions.findVisible(action, Visibility.EVERYTHING).orElseThrow();
    }
}
