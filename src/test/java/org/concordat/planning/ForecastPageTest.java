package org.concordat.planning;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.junit.jupiter.api.Test;

@ConcordatTest
class ForecastPageTest extends PlanBrowser {

    @Test
    void goesQuarterByQuarterAndSaysWhatHasNoDate() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        see("/plans/" + plan + "/forecast", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("5 open actions have no due date and count in no quarter"),
                                not(containsString("chart-forecast")))));

        List<ActionLine> lines = actions.linesOf(plan);
        web.perform(change(lines.get(0).id()).param("due", "2027-01-31").with(As.director()));
        web.perform(change(lines.get(1).id()).param("due", "2027-05-31").with(As.director()));

        see("/plans/" + plan + "/forecast", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("by the end of Q1 2027"),
                                containsString("by the end of Q2 2027"),
                                containsString("chart-forecast"))));
        see("/plans/" + plan, As.director())
                .andExpect(content()
                        .string(allOf(
                                not(containsString("by the end of Q1 2027")),
                                containsString("by the end of Q2 2027"),
                                containsString("/forecast"))));
    }

    @Test
    void isForThoseWhoMaySeeTheArrangement() throws Exception {
        web.perform(get("/plans/{id}/forecast", plans.plan(pair))
                        .with(As.boundTo(plans.pair().council().partnerId(), Role.CONSULTANT)))
                .andExpect(status().isNotFound());
    }
}
