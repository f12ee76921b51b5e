package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class ActionPagesTest extends PlanBrowser {

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
                .andExpect(content()
                        .string(allOf(
                                containsString("by the end of Q1 2027"),
                                containsString("(1 action in that quarter itself)"))));
    }

    @Test
    void keepWhatWasTypedWhenSomethingIsWrong() throws Exception {
        ActionId action = first(plans.plan(pair));

        refused(change(action).param("start", "2027-02-01").param("due", "2027-01-31"), "This is before the start.")
                .andExpect(content().string(allOf(containsString("2027-02-01"), containsString("Client HR lead"))));
        refused(change(action).param("due", "31/01/2027"), "21 Nov 2026");
        refused(change(action).param("due", "12027-01-01"), "21 Nov 2026");
        refused(change(action).param("due", "1989-01-01"), "A year from 1990 to 2100");
        refused(change(action, "0.4"), "half a day").andExpect(content().string(containsString("value=\"0.4\"")));
        refused(change(action, "1001"), "half a day");
        refused(change(action, "-3"), "half a day");
        refused(change(action, "lots"), "such as 2.5");
        refused(change(action, "1,5"), "Write 1.5 for one and a half.");
        refused(change(action, ""), "Please fill this in.");
        refused(change(action).param("partner", plans.pair().council().toString()), "takes no part");
        refused(change(action).param("partner", "7"), "takes no part");
        refused(change(action).param("owner", "00000000-0000-7000-8000-000000000001"), "not both");
        refused(
                change(action)
                        .param("owner", "00000000-0000-7000-8000-000000000001")
                        .with(request -> {
                            request.removeParameter("ownerName");
                            return request;
                        }),
                "may not see");
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
                                containsString("<bdi>31 Jan 2027</bdi>"),
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

    private ResultActions refused(MockHttpServletRequestBuilder form, String why) throws Exception {
        return web.perform(form.with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    private MockHttpServletRequestBuilder add(ActionPlanId plan) {
        return post("/plans/{id}/actions", plan)
                .with(csrf())
                .param("mechanism", "AA1")
                .param("what", "What a board can do")
                .param("effortDays", "1.5");
    }

    @Test
    void keepsWhatABrowserSendsOfFieldsThatWereLeftEmpty() throws Exception {
        ActionId action = first(plans.plan(pair));
        web.perform(change(action)
                        .with(As.consultant())
                        .param("details.shares[" + pair.council() + "]", "")
                        .param("details.shares[" + pair.provider() + "]", "3")
                        .param("details.alsoHelping", "")
                        .param("details.progress", "40")
                        .param("details.cost", "")
                        .param("details.everyMonths", ""))
                .andExpect(redirectedUrl("/actions/" + action));
        assertThat(read(action).details().progress()).isEqualTo(40);
    }
}
