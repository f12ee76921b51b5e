package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Plans.Pair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class PlanPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc web;

    @Autowired
    Planning planning;

    @Autowired
    Actions actions;

    private Plans plans;
    private Pair pair;

    /** The version that forms are made from; the present one unless a test says otherwise. */
    private @Nullable Long seen;

    @BeforeEach
    void twoPartners() {
        plans = new Plans(beans);
        pair = plans.pair();
    }

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
                .andExpect(content().string(containsString("has none yet")));
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
    void changeAnAction() throws Exception {
        ActionId action = first(plans.plan(pair));
        see("/actions/" + action + "/edit", As.director());

        web.perform(change(action, "3", "agreed")
                        .param("note", "شكرا <b>")
                        .param("due", "2027-01-31")
                        .with(As.director()))
                .andExpect(redirectedUrl("/actions/" + action));
        see("/actions/" + action, As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("31 Jan 2027"),
                                containsString("شكرا &lt;b&gt;"),
                                containsString("Client HR lead"),
                                containsString("Agreed"))));
        see("/plans/" + read(action).plan(), As.director())
                .andExpect(
                        content().string(allOf(containsString("by the end of Q1 2027"), containsString("(1 action)"))));
    }

    @Test
    void keepWhatWasTypedWhenSomethingIsWrong() throws Exception {
        ActionId action = first(plans.plan(pair));

        refused(change(action).param("start", "2027-02-01").param("due", "2027-01-31"), "This is before the start.")
                .andExpect(content().string(allOf(containsString("2027-02-01"), containsString("Client HR lead"))));
        refused(change(action).param("due", "31/01/2027"), "year-month-day");
        refused(change(action).param("due", "12027-01-01"), "year-month-day");
        refused(change(action).param("due", "1989-01-01"), "A year from 1990 to 2100");
        refused(change(action, "0.4"), "half a day").andExpect(content().string(containsString("value=\"0.4\"")));
        refused(change(action, "1001"), "half a day");
        refused(change(action, "-3"), "half a day");
        refused(change(action, "lots"), "such as 2.5");
        refused(change(action, "1,5"), "Write 1.5 for one and a half.");
        refused(change(action, ""), "Please fill this in.");
        refused(change(action).param("partner", plans.pair().council().toString()), "takes no part");
        refused(change(action).param("partner", "7"), "takes no part");
        refused(change(action).param("owner", "00000000-0000-7000-8000-000000000001"), "may not see");
        refused(change(action, "3", "blocked"), "cannot come to this status");
        refused(change(action, "3", "level 7"), "not one of the choices");
        refused(change(action, "3", "dropped"), "Please say why.");
        refused(change(action).param("note", "x".repeat(10_000)), "At most 1,000 characters");
        refused(change(action).param("note", "left\u202Ethgir"), "direction of writing");
        refused(change(action).param("note", "bell\u0007"), "cannot be seen");
        assertThat(read(action).log()).hasSize(1);
    }

    @Test
    void showBothVersionsWhenSomeoneElseSavedFirst() throws Exception {
        ActionId action = first(plans.plan(pair));
        seen = read(action).version();
        web.perform(change(action, "2", "agreed").with(As.director())).andExpect(status().is3xxRedirection());

        web.perform(change(action, "8", "agreed").param("due", "2027-01-31").with(As.director()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Someone else saved first"),
                                containsString("<bdi>2</bdi>"),
                                containsString("<bdi>8</bdi>"),
                                containsString("<bdi>2027-01-31</bdi>"),
                                containsString("name=\"version\" value=\"" + (seen + 1) + "\""),
                                containsString("Save mine"))));
        assertThat(read(action).terms().effortDays()).isEqualByComparingTo("2");
        web.perform(change(action).with(As.director())).andExpect(status().isConflict());
    }

    @Test
    void takeAVersionThatIsNoneForAnOldOneAndLoseNothing() throws Exception {
        ActionId action = first(plans.plan(pair));
        for (String version : new String[] {"abc", "", "-7", "1e9", "99999999999999999999"}) {
            web.perform(post("/actions/{id}", action)
                            .with(csrf())
                            .with(As.director())
                            .param("status", "agreed")
                            .param("version", version)
                            .param("ownerName", "Somebody else")
                            .param("effortDays", "8"))
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Someone else saved first"),
                                    containsString("Somebody else"),
                                    containsString("name=\"version\" value=\""
                                            + read(action).version() + "\""))));
        }
        refused(
                post("/actions/{id}", action)
                        .with(csrf())
                        .param("status", "agreed")
                        .param("version", "abc")
                        .param("effortDays", "x"),
                "such as 2.5");
        refused(post("/actions/{id}", action).with(csrf()), "Please fill this in.");
    }

    @Test
    void addAnActionOfOnesOwn() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        see("/plans/" + plan + "/actions/new?mechanism=AA2", As.director());

        web.perform(add(plan).param("title", "Invite the regulator").with(As.director()))
                .andExpect(redirectedUrl("/plans/" + plan));
        see("/plans/" + plan, As.director()).andExpect(content().string(containsString("Invite the regulator")));
        refused(add(plan), "Please fill this in.").andExpect(content().string(containsString("What a board can do")));
        refused(add(plan).param("title", "x".repeat(10_000)), "At most 200 characters");
        refused(add(plan).param("title", "Do").param("raisesTo", "7"), "A level from 1 to 4");
    }

    @Test
    void wordAnewWhatWasAddedByHandAndNothingElse() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        web.perform(add(plan).param("title", "Invite the regulator").with(As.director()));
        List<ActionLine> lines = actions.linesOf(plan);
        ActionId own = lines.get(lines.size() - 1).id();
        see("/actions/" + own + "/edit", As.director()).andExpect(content().string(containsString("name=\"title\"")));
        refused(change(own).param("title", " "), "Please fill this in.")
                .andExpect(content().string(not(containsString("value=\"Invite the regulator\""))));
        web.perform(change(own).param("title", "Ask the regulator").with(As.director()))
                .andExpect(redirectedUrl("/actions/" + own));
        see("/plans/" + plan, As.director()).andExpect(content().string(containsString("Ask the regulator")));

        ActionId given = lines.get(0).id();
        see("/actions/" + given + "/edit", As.director())
                .andExpect(content().string(not(containsString("name=\"title\""))));
        web.perform(change(given).param("title", "Something else").with(As.director()))
                .andExpect(redirectedUrl("/actions/" + given));
        see("/plans/" + plan, As.director()).andExpect(content().string(not(containsString("Something else"))));
    }

    @Test
    void sayWhenALaterAssessmentHasNoPlanYet() throws Exception {
        ActionPlanId first = plans.plan(pair);
        AssessmentId later = plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2));

        see("/plans/" + first, As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("later than what this plan was made from"),
                                containsString("/assessments/" + later + "/plan"))));
        ActionPlanId second = planning.make(Plans.CONSULTANT, later);
        see("/plans/" + first, As.consultant())
                .andExpect(content()
                        .string(allOf(containsString("This is an earlier plan"), containsString("/plans/" + second))));
    }

    private ResultActions see(String path, RequestPostProcessor who) throws Exception {
        return web.perform(get(URI.create(path)).with(who)).andExpect(status().isOk());
    }

    private ResultActions refused(MockHttpServletRequestBuilder form, String why) throws Exception {
        return web.perform(form.with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    private MockHttpServletRequestBuilder change(ActionId action) {
        return change(action, "3");
    }

    private MockHttpServletRequestBuilder change(ActionId action, String effort) {
        return change(action, effort, "proposed");
    }

    private MockHttpServletRequestBuilder change(ActionId action, String effort, String status) {
        return post("/actions/{id}", action)
                .with(csrf())
                .param("status", status)
                .param("version", Long.toString(seen == null ? read(action).version() : seen))
                .param("ownerName", "Client HR lead")
                .param("effortDays", effort);
    }

    private MockHttpServletRequestBuilder add(ActionPlanId plan) {
        return post("/plans/{id}/actions", plan)
                .with(csrf())
                .param("mechanism", "AA1")
                .param("what", "What a board can do")
                .param("effortDays", "1.5");
    }

    private ActionId first(ActionPlanId plan) {
        return actions.linesOf(plan).get(0).id();
    }

    private Action read(ActionId id) {
        return actions.findVisible(id, Visibility.EVERYTHING).orElseThrow();
    }
}
