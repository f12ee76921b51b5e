package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.assessment.file.Made;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.planning.change.Ordering;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.Settings;
import org.concordat.planning.change.Together;
import org.concordat.planning.change.Undoing;
import org.concordat.planning.consent.ConsentAnswer;
import org.concordat.planning.consent.Consenting;
import org.concordat.planning.placing.GivingDays;
import org.concordat.planning.placing.TakingOver;
import org.concordat.planning.talk.Talking;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A plan in whose place another goes on: it is read, and stays as it is. */
@ConcordatTest
class EarlierPlanTest extends PlanBrowser {

    private static final String STAYS = "nothing of it can be changed any more";

    @Autowired
    JdbcClient sql;

    @Autowired
    Undoing undoing;

    @Autowired
    Together together;

    @Autowired
    Ordering ordering;

    @Autowired
    TakingOver takingOver;

    @Autowired
    GivingDays givingDays;

    @Autowired
    Consenting consenting;

    @Autowired
    Talking talking;

    private ActionPlanId plan;
    private ActionId done;
    private ActionId open;
    private PlanChange change;
    private ActionPlanId living;

    @BeforeEach
    void anEarlierPlan() {
        plan = plans.plan(pair);
        List<ActionLine> all = actions.linesOf(plan);
        done = all.get(0).id();
        open = all.get(1).id();
        change(Plans.CONSULTANT, done, version(done), terms("1", pair.council()), ActionStatus.DONE, null);
        change = together.apply(
                        Plans.CONSULTANT,
                        plan,
                        Map.of(open, version(open)),
                        new Settings(null, null, null, TODAY, null, null, null, null))
                .orElseThrow();
        sql.sql("update action_plan set living = false where action_plan_id = ?")
                .param(plan.actionPlanId())
                .update();
        living =
                planning.make(Plans.CONSULTANT, plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 1)));
    }

    @Test
    void noFormChangesAnythingAndEachSaysWhy() throws Exception {
        String version = Long.toString(version(open));
        for (AbstractMockHttpServletRequestBuilder<?> form : List.of(
                change(open),
                post("/actions/" + open + "/status?version=" + version + "&status=agreed"),
                post("/plans/{id}/actions", plan)
                        .param("title", "Another")
                        .param("mechanism", Looked.BOARDS.value())
                        .param("effortDays", "1"),
                post("/plans/{id}/together", plan)
                        .param("chosen", open.toString())
                        .param("due", "2027-03-01"),
                post("/plans/{id}/together/doing", plan)
                        .param("chosen", open + ":" + version)
                        .param("due", "2027-03-01"),
                post("/plans/{id}/capacity", plan),
                post("/actions/{id}/first", open).param("first", done.toString()),
                post("/actions/{id}/comments", open).param("words", "A word"),
                multipart("/actions/{id}/files", open)
                        .file(new MockMultipartFile("file", "minutes.pdf", null, Made.pdf("Minutes"))),
                multipart("/actions/{id}/proofs", done).param("what", "Minutes"),
                post("/plans/{id}/changes/{change}/undoing", plan, change.id()),
                post("/plans/{id}/regeneration", plan))) {
            web.perform(form.with(csrf()).with(As.consultant()))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(containsString(STAYS)));
        }
        assertThat(version(open)).hasToString(version);
    }

    @Test
    void whateverChangesAPlanRefuses() {
        Viewer director = Plans.viewer(pair.council().partnerId(), Role.DIRECTOR);
        for (Runnable doing : List.<Runnable>of(
                () -> undoing.undo(Plans.CONSULTANT, change.id()),
                () -> ordering.wait(Plans.CONSULTANT, open, done),
                () -> givingDays.give(Plans.CONSULTANT, plan, Map.of()),
                () -> takingOver.take(
                        Plans.CONSULTANT, plan, List.of(new TakingOver.Shown(open, version(open), TODAY, TODAY)), null),
                () -> consenting.say(director, done, ConsentAnswer.AGREED, null, ""),
                () -> talking.say(Plans.CONSULTANT, open, "A word", Set.of()))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(doing::run)
                    .extracting(Refusal::code)
                    .isEqualTo("plan.earlier.stays");
        }
    }

    @Test
    void itsPagesOfferNoneAndLeadToTheOneThatGoesOn() throws Exception {
        for (String page : List.of(
                "", "/board", "/timeline", "/forecast", "/what-if", "/decisions", "/table", "/changes", "/schedule")) {
            see("/plans/" + plan + page, As.director())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("/plans/" + living),
                                    not(containsString("/together")),
                                    not(containsString("/actions/new")),
                                    not(containsString("/proofs/new")),
                                    not(containsString("/status?")),
                                    not(containsString("/undoing")),
                                    not(containsString("name=\"days[")),
                                    not(containsString("/proposal")),
                                    not(containsString("multipart/form-data")))));
        }
        for (ActionId id : List.of(open, done)) {
            see("/actions/" + id, As.director())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("/plans/" + living),
                                    not(containsString("/edit")),
                                    not(containsString("/first")),
                                    not(containsString("/proofs")),
                                    not(containsString("/comments")),
                                    not(containsString("/files")))));
        }
        for (String form : List.of(
                "/actions/" + open + "/edit",
                "/actions/" + open + "/first",
                "/actions/" + done + "/proofs/new",
                "/plans/" + plan + "/together",
                "/plans/" + plan + "/actions/new",
                "/plans/" + plan + "/schedule/proposal")) {
            web.perform(get(form).with(As.director()))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString(STAYS)));
        }
    }
}
