package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class CurrencyPagesTest extends PlanBrowser {

    private ActionPlanId plan;

    @BeforeEach
    void aPlan() {
        plan = plans.plan(pair);
    }

    private ActionPlan now() {
        return actionPlans.findVisible(plan, Visibility.EVERYTHING).orElseThrow();
    }

    private MockHttpServletRequestBuilder save(String currency) {
        return post("/plans/{id}/currency", plan)
                .with(csrf())
                .param("currency", currency)
                .param("version", Long.toString(now().version()));
    }

    @Test
    void countsInAnotherWhileNoActionHasACost() throws Exception {
        see("/plans/" + plan + "/currency", As.director()).andExpect(content().string(containsString("value=\"GBP\"")));
        web.perform(save(" eur ").with(As.boundTo(pair.council().partnerId(), Role.DIRECTOR)))
                .andExpect(redirectedUrl("/plans/" + plan));

        assertThat(now().currency()).isEqualTo("EUR");
        see("/plans/" + plan, As.director()).andExpect(content().string(containsString("Costs are counted in EUR.")));
    }

    @Test
    void staysAsItIsWhereACostWouldNotBeConverted() throws Exception {
        web.perform(change(first(plan)).param("details.cost", "1200").with(As.director()))
                .andExpect(status().is3xxRedirection());

        web.perform(save("EUR").with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("One action has a cost in GBP"), containsString("value=\"EUR\""))));
        web.perform(save("GBP").with(As.director())).andExpect(status().is3xxRedirection());
        assertThat(now().currency()).isEqualTo("GBP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pounds", "XYZ", "%", "€"})
    void refusesWhatIsNoCurrency(String typed) throws Exception {
        web.perform(save(typed).with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("by its three letters")));
    }

    @Test
    void saysWhatItIsByNowToTheSecondOfTwo() throws Exception {
        MockHttpServletRequestBuilder second = save("USD").with(As.director());
        web.perform(save("EUR").with(As.director())).andExpect(status().is3xxRedirection());

        web.perform(second)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("counted in EUR by now"), containsString("value=\"USD\""))));
        assertThat(now().currency()).isEqualTo("EUR");
    }
}
