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

import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class BoardPagesTest extends PlanBrowser {

    private ActionPlanId plan;
    private ActionId card;

    @BeforeEach
    void aPlan() {
        plan = plans.plan(pair);
        card = first(plan);
    }

    @Test
    void movesACardAndKeepsTheFilters() throws Exception {
        String filtered = "&mechanism=" + read(card).mechanism() + "&owner=nobody";
        web.perform(move(card, version(card), "in-progress", filtered).with(As.director()))
                .andExpect(redirectedUrl("/plans/" + plan + "/board?moved" + filtered + "#card-" + card));

        assertThat(read(card).status()).isEqualTo(ActionStatus.IN_PROGRESS);
        see("/plans/" + plan + "/board?moved" + filtered, As.director())
                .andExpect(content().string(containsString("data-next=\"agreed blocked done dropped\"")));
    }

    @Test
    void leadsFromWhatIsDoneToTheQuestionWhatShowsIt() throws Exception {
        var agreed = web.perform(move(card, version(card), "agreed", "").with(As.director()))
                .andReturn();
        assertThat(agreed.getFlashMap().get("noticeNext")).isNull();
        var done = web.perform(move(card, version(card), "done", "").with(As.director()))
                .andReturn();

        web.perform(get("/plans/" + plan + "/board?moved").cookie(session(done)).with(As.director()))
                .andExpect(content().string(containsString("href=\"/actions/" + card + "/proofs/new\"")));
    }

    @Test
    void asksWhyBeforeItBlocksDropsOrTakesUpAgain() throws Exception {
        web.perform(move(card, version(card), "dropped", "").with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("Why is “"), not(containsString("Please say why.")))));
        web.perform(move(card, version(card), "dropped", "").param("note", " ").with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please say why.")));
        web.perform(move(card, version(card), "dropped", "")
                        .param("note", "x".repeat(1001))
                        .with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(1001))));
        assertThat(read(card).status()).isEqualTo(ActionStatus.PROPOSED);

        web.perform(move(card, version(card), "dropped", "")
                        .param("note", "Another way was found")
                        .with(As.director()))
                .andExpect(status().is3xxRedirection());
        assertThat(actions.logOf(card)).extracting(StatusChange::note).contains("Another way was found");
        web.perform(move(card, version(card), "proposed", "").with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("taken up again?")));
    }

    @Test
    void tellsTheSecondOfTwoWhoMoveOneCardWhereItIsAndOverwritesNothing() throws Exception {
        long seenByBoth = version(card);
        web.perform(move(card, seenByBoth, "agreed", "").with(As.director())).andExpect(status().is3xxRedirection());

        web.perform(move(card, seenByBoth, "done", "").with(As.consultant()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("was not moved: it was changed meanwhile"),
                                containsString("It is Agreed now"),
                                containsString("version=" + version(card)))));
        assertThat(read(card).status()).isEqualTo(ActionStatus.AGREED);
    }

    @Test
    void refusesWhatTheStatusDoesNotAllowAndNonsense() throws Exception {
        web.perform(move(card, version(card), "blocked", "").with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("cannot come to this status")));
        web.perform(move(card, version(card), "nonsense", "").with(As.director()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/actions/{id}/status", card).with(csrf()).with(As.director()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/actions/{id}/status?version=abc&status=agreed", card)
                        .with(csrf())
                        .with(As.director()))
                .andExpect(status().isConflict());
        for (String query : new String[] {"?status=done", "?mechanism=%25&partner=7&owner=x", "?page=-1"}) {
            see("/plans/" + plan + "/board" + query, As.director());
        }
    }

    @Test
    void isForThoseWhoMaySeeTheArrangement() throws Exception {
        web.perform(move(card, version(card), "agreed", "")
                        .with(As.boundTo(plans.pair().council().partnerId(), Role.CONSULTANT)))
                .andExpect(status().isNotFound());
    }

    @Test
    void staysUsableWithMoreCardsThanAColumnShows() throws Exception {
        long few = Statements.fewest(() -> see("/plans/" + plan + "/board", As.director()));
        for (int i = 0; i < 40; i++) {
            changing.add(Plans.CONSULTANT, plan, own(Looked.BOARDS, null), terms("1", null), ActionDetails.OPEN);
        }
        see("/plans/" + plan + "/board", As.director())
                .andExpect(content().string(allOf(containsString("and 33 more"), containsString("?status=proposed"))));
        assertThat(Statements.fewest(() -> see("/plans/" + plan + "/board", As.director())))
                .isEqualTo(few);
    }

    private static MockHttpServletRequestBuilder move(ActionId card, long version, String status, String filtered) {
        return post("/actions/" + card + "/status?version=" + version + filtered)
                .with(csrf())
                .param("status", status);
    }
}
