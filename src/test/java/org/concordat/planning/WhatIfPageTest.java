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

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.junit.jupiter.api.Test;

@ConcordatTest
class WhatIfPageTest extends PlanBrowser {

    @Test
    void saysWhatTheTickedActionsWouldLeadToAndSavesNothing() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> boards = actions.linesOf(plan).stream()
                .filter(line -> line.mechanism().equals(Looked.BOARDS))
                .toList();
        see("/plans/" + plan + "/what-if", As.director())
                .andExpect(content()
                        .string(allOf(containsString("Nothing is supposed yet."), not(containsString("Moved:")))));

        see("/plans/" + plan + "/what-if?do=" + key(boards.get(0)) + "&do=" + key(boards.get(1)), As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("If this came about"),
                                containsString(Looked.BOARDS + " from 1 to 3"),
                                not(containsString("left out")))));
        see("/plans/" + plan, As.director()).andExpect(content().string(containsString("of 5; 0 done, 0 dropped")));
    }

    @Test
    void movesAMechanismByHand() throws Exception {
        ActionPlanId plan = plans.plan(pair);

        see("/plans/" + plan + "/what-if?level=" + Looked.MODEL + ".4", As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString(Looked.MODEL + " from 2 to 4"), containsString("set by hand instead"))));
    }

    @Test
    void leavesOutWhatIsNoneOfThePlansAndSaysSo() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        for (String query : new String[] {
            "do=5",
            "do=-1",
            "do=%7Bx%7D",
            "do=99999999999",
            "do=../x",
            "level=BOARDS.9",
            "level=.",
            "level=" + Looked.BOARDS + ".5",
            "level=x"
        }) {
            see("/plans/" + plan + "/what-if?" + query, As.director())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("One thing that this address supposes is not part"),
                                    containsString("Nothing is supposed yet."))));
        }
        see("/plans/" + plan + "/what-if?nonsense=1&page=-3", As.director());
    }

    @Test
    void keepsAddressesShort() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        String path = "/plans/" + plan + "/what-if";

        web.perform(post(path)
                        .with(csrf())
                        .with(As.director())
                        .param("do", "4", "0", "1", "2", "99")
                        .param("level", "", Looked.MODEL + ".3", ""))
                .andExpect(redirectedUrl(path + "?do=0-2.4&level=" + Looked.MODEL + ".3"));
        web.perform(post(path).with(csrf()).with(As.director())).andExpect(redirectedUrl(path));
        see(path + "?do=0-2.4", As.director())
                .andExpect(
                        content().string(allOf(containsString("If this came about"), not(containsString("left out")))));
    }

    @Test
    void isForThoseWhoMaySeeTheArrangement() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        web.perform(get("/plans/{id}/what-if", plan)
                        .with(As.boundTo(plans.pair().council().partnerId(), Role.CONSULTANT)))
                .andExpect(status().isNotFound());
    }

    private static String key(ActionLine line) {
        return Integer.toString(line.position());
    }
}
