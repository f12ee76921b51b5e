package org.concordat.planning;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.junit.jupiter.api.Test;

@ConcordatTest
class PlanPagesTest extends PlanBrowser {

    @Test
    void sayWhatBelongsHereAndOfferTheFirstStep() throws Exception {
        plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.BOARDS, 1));

        see("/arrangements/" + pair.arrangement() + "/plan", As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("Here stands what to do next"),
                                containsString("Make the plan from the assessment closed on"))));
        see("/arrangements/" + pair.arrangement() + "/plan", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("A consultant can make it"),
                                not(containsString("Make the plan from")))));
        see("/arrangements/" + plans.pair().arrangement() + "/plan", As.consultant())
                .andExpect(content().string(containsString("there is none yet")));
    }

    @Test
    void makeAPlanAndShowIt() throws Exception {
        AssessmentId assessment =
                plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.BOARDS, 1, Looked.TEAMS, 3));
        web.perform(post("/assessments/{id}/plan", assessment)
                        .with(As.consultant())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/assessments/{id}/plan", assessment)
                        .with(As.director())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        ActionPlanId plan = planning.make(Plans.CONSULTANT, assessment);

        web.perform(get("/arrangements/{id}/plan", pair.arrangement()).with(As.director()))
                .andExpect(redirectedUrl("/plans/" + plan));
        see("/plans/" + plan, As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("Find out where we stand on Model"),
                                containsString("Do 2"),
                                containsString("What was assessed"),
                                containsString("Every action done"),
                                containsString("1 to 3"))));
    }

    @Test
    void listPlansAndTakeNonsenseForNothing() throws Exception {
        ActionPlanId plan = plans.plan(pair);

        for (String query : new String[] {
            "",
            "?show=open&sort=points&order=desc",
            "?show=earlier",
            "?show=nonsense&sort=nonsense&page=-3",
            "?sort=days",
            "?sort=made&text=%25"
        }) {
            see("/plans" + query, As.director());
        }
        for (String query : new String[] {
            "?status=agreed",
            "?status=nonsense&mechanism=%25%25&partner=7&page=99",
            "?sort=per-day&order=desc",
            "?sort=due",
            "?sort=effort&owner=nobody",
            "?sort=status&status=open",
            "?mechanism=AA1"
        }) {
            see("/plans/" + plan + query, As.director());
        }
    }

    @Test
    void groupActionsWithWhatEachGroupComesTo() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        web.perform(change(first(plan)).param("due", "2027-01-31").with(As.director()));

        for (String group : new String[] {"mechanism", "partner", "owner", "status", "quarter"}) {
            see("/plans/" + plan + "?sort=points&order=desc&group=" + group, As.director())
                    .andExpect(content().string(containsString("plan-group")));
        }
        see("/plans/" + plan + "?group=quarter", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("<bdi>Q1 2027</bdi>"),
                                containsString("1 action, 1 open:"),
                                containsString("<bdi>Without a due date</bdi>"),
                                containsString("4 actions, 4 open:"))));
        see("/plans/" + plan + "?group=nonsense", As.director())
                .andExpect(content().string(not(containsString("plan-group"))));
    }

    @Test
    void findNothingForThoseWhoMayNotSeeTheArrangement() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId action = first(plan);
        var stranger = As.boundTo(plans.pair().council().partnerId(), Role.CONSULTANT);

        for (String path : new String[] {
            "/plans/" + plan,
            "/plans/" + plan + "/actions/new",
            "/actions/" + action,
            "/actions/" + action + "/edit",
            "/arrangements/" + pair.arrangement() + "/plan",
            "/actions/7",
            "/plans/nonsense"
        }) {
            web.perform(get(path).with(stranger)).andExpect(status().isNotFound());
        }
        web.perform(change(action).with(stranger)).andExpect(status().isNotFound());
        web.perform(get("/plans").with(stranger))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(plan.toString()))));
    }

    @Test
    void sayWhenALaterAssessmentWasClosed() throws Exception {
        ActionPlanId first = plans.plan(pair);
        AssessmentId later = plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2));

        see("/plans/" + first, As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("The plan still stands on what was found before"),
                                containsString("/plans/" + first + "/regeneration"))));
    }
}
