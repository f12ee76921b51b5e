package org.concordat.deciding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.viewer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.deciding.Deciding;
import org.concordat.deciding.Deliberation;
import org.concordat.deciding.DeliberationId;
import org.concordat.deciding.Deliberations;
import org.concordat.deciding.Thought;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class DecisionPagesTest {

    private static final Viewer DIRECTOR = viewer(null, Role.DIRECTOR);

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Clock clock;

    private ArrangementId arrangement;

    @BeforeEach
    void anArrangement() {
        World world = new World(partnering);
        arrangement = world.arrangement(world.partner(), world.partner());
    }

    private String tab() {
        return "/arrangements/" + arrangement + "/decisions";
    }

    private Arrangement arrangement() {
        return arrangements.findVisible(arrangement, Visibility.EVERYTHING).orElseThrow();
    }

    private ResultActions see(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who)).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder what, RequestPostProcessor who) throws Exception {
        return web.perform(what.with(csrf()).with(who));
    }

    private MockHttpServletRequestBuilder decision(DeliberationId id, String tier) {
        return post("/decisions/{id}/decision", id)
                .param("version", Long.toString(Thought.read(beans, id).version()))
                .param("arrangement", Long.toString(arrangement().version()))
                .param("choices[tier]", tier)
                .param("effective", LocalDate.now(clock).toString());
    }

    private static ResultActions says(ResultActions page, String... words) throws Exception {
        for (String each : words) {
            page.andExpect(content().string(containsString(each)));
        }
        return page;
    }

    @Test
    void goOneQuestionAtATimeAndLoseNothingOnTheWay() throws Exception {
        says(see(tab(), As.consultant()), "How much support should this arrangement get?", "7 questions");
        send(post(tab() + "/support-tier"), As.consultant()).andExpect(status().is3xxRedirection());
        Deliberation draft = beans.getBean(Deliberations.class)
                .of(arrangement, Visibility.EVERYTHING)
                .get(0);
        String questions = "/decisions/" + draft.id() + "/questions/";

        says(see(questions + "influence", As.consultant()), "Question 1 of 7", "The last three decisions on leaders");
        send(post(questions + "influence").param("choice", "strong").param("go", "next"), As.consultant())
                .andExpect(redirectedUrl(questions + "control"));
        send(post(questions + "control").param("choice", "needed-held").param("go", "back"), As.consultant())
                .andExpect(redirectedUrl(questions + "influence"));
        send(
                        post(questions + "influence")
                                .param("was", "strong")
                                .param("choice", "some")
                                .param("go", "risk"),
                        As.consultant())
                .andExpect(redirectedUrl(questions + "risk"));
        send(post(questions + "risk").param("go", "all"), As.consultant())
                .andExpect(redirectedUrl("/decisions/" + draft.id()));
        says(see("/decisions/" + draft.id(), As.director()), "2 of 7 answered", "5 questions are open");
        says(see(tab(), As.director()), "2 of 7 answered");
        send(post(questions + "return").param("choice", "more").param("go", "next"), As.director())
                .andExpect(redirectedUrl("/decisions/" + draft.id()));
        send(post(questions + "return").param("choice", "plenty"), As.director())
                .andExpect(status().isUnprocessableContent());
        web.perform(get(questions + "weather").with(As.director())).andExpect(status().isNotFound());
    }

    @Test
    void showBothAnswersWhenSomeoneElseAnsweredFirst() throws Exception {
        DeliberationId draft = beans.getBean(Deciding.class)
                .begin(DIRECTOR, arrangement, "support-tier")
                .id();
        String question = "/decisions/" + draft + "/questions/influence";
        send(post(question).param("choice", "strong"), As.consultant()).andExpect(status().is3xxRedirection());
        says(
                send(post(question).param("choice", "little"), As.director()).andExpect(status().isConflict()),
                "Someone else saved first",
                "with “Strong”",
                "name=\"was\" value=\"strong\"",
                "value=\"little\" checked");
        send(post(question).param("was", "strong").param("choice", "little"), As.director())
                .andExpect(status().is3xxRedirection());
        assertThat(Thought.read(beans, draft).answers()).containsEntry("influence", "little");
    }

    @Test
    void showTheRecommendationBeforeAndAfterItIsRecorded() throws Exception {
        DeliberationId draft = Thought.answered(beans, DIRECTOR, arrangement);
        String shown = "/decisions/" + draft;
        says(
                see(shown, As.director()),
                "Arm’s length",
                "There is nothing to teach and little is at stake.",
                "Record the recommendation",
                "are Concordat’s reading of them",
                "/frameworks/beyond-the-organisation/mechanisms/SO7");
        send(post(shown + "/record").param("version", "0"), As.director()).andExpect(status().isConflict());
        send(
                        post(shown + "/record")
                                .param(
                                        "version",
                                        "" + Thought.read(beans, draft).version()),
                        As.director())
                .andExpect(redirectedUrl(shown));

        says(see(shown, As.director()), "Arm’s length", "name=\"choices[tier]\"", "Now: Assurance.");
        see(shown, As.consultant())
                .andExpect(content()
                        .string(allOf(
                                not(containsString("name=\"choices[tier]\"")),
                                containsString("A director of this arrangement"))));
        web.perform(get(shown + "/questions/influence").with(As.director())).andExpect(redirectedUrl(shown));
        send(post(shown + "/questions/influence").param("choice", "some"), As.director())
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void decideOtherwiseWithAReasonAndCarryItOver() throws Exception {
        DeliberationId record = Thought.recorded(beans, DIRECTOR, arrangement);
        says(
                send(decision(record, "leverage").param("carryOver", "yes"), As.director())
                        .andExpect(status().isUnprocessableContent()),
                "Please say why",
                "value=\"leverage\" selected",
                "aria-describedby=\"carry-over-about\" checked");
        says(
                send(decision(record, "").param("reason", "<b>شكرا"), As.director())
                        .andExpect(status().isUnprocessableContent()),
                "&lt;b&gt;شكرا",
                "choices[tier]-error");
        says(
                send(decision(record, "leverage").param("reason", "x".repeat(3000)), As.director())
                        .andExpect(status().isUnprocessableContent()),
                "At most 2,000 characters");
        says(
                send(decision(record, "arms-length").param("effective", "soon"), As.director())
                        .andExpect(status().isUnprocessableContent()),
                "effective-error");
        send(decision(record, "leverage").param("carryOver", "yes").param("reason", "We learn."), As.director())
                .andExpect(redirectedUrl("/decisions/" + record));
        assertThat(arrangement().tier()).isEqualTo(SupportTier.LEVERAGE);
        says(see(tab(), As.consultant()), "Arm’s length", "Leverage");
        says(see("/decisions/" + record, As.consultant()), "not as recommended", "We learn.", "Carried over");
        says(
                see("/arrangements/" + arrangement + "/journal", As.director()),
                "We learn.",
                "Support tier: Leverage",
                "does your view carry weight?");
    }

    @Test
    void showWhatWasDecidedMeanwhileAndLoseNothing() throws Exception {
        DeliberationId record = Thought.recorded(beans, DIRECTOR, arrangement);
        MockHttpServletRequestBuilder late = decision(record, "assurance").param("reason", "Mine");
        send(decision(record, "leverage").param("reason", "Theirs"), As.director())
                .andExpect(status().is3xxRedirection());
        says(
                send(late, As.director()).andExpect(status().isConflict()),
                "Someone else saved first",
                "Theirs",
                "Mine",
                "value=\"assurance\" selected",
                "name=\"version\" value=\"" + Thought.read(beans, record).version() + "\"");
        for (String version : List.of("", "abc", "-7", "99999999999999999999")) {
            send(
                            post("/decisions/{id}/decision", record)
                                    .param("version", version)
                                    .param("choices[tier]", "arms-length")
                                    .param("effective", "2026-11-22"),
                            As.director())
                    .andExpect(status().isConflict());
        }
        assertThat(Thought.read(beans, record).decisions()).hasSize(1);
    }

    @Test
    void takesWhateverIsSentForWhatItIs() throws Exception {
        DeliberationId record = Thought.recorded(beans, DIRECTOR, arrangement);
        send(post("/decisions/{id}/decision", record), As.director()).andExpect(status().is4xxClientError());
        send(decision(record, "arms-length").param("choices[weather]", "fine"), As.director())
                .andExpect(status().is3xxRedirection());
        DeliberationId draft = beans.getBean(Deciding.class)
                .begin(DIRECTOR, arrangement, "support-tier")
                .id();
        send(decision(draft, "arms-length"), As.director()).andExpect(status().isConflict());
        send(post("/decisions/{id}/record", draft), As.director()).andExpect(status().isConflict());
        send(decision(record, "arms-length"), As.consultant()).andExpect(status().isForbidden());
    }

    @Test
    void askAsManyStatementsHoweverManyRecordsThereAre() throws Exception {
        Thought.decided(beans, DIRECTOR, arrangement);
        long one = Statements.fewest(() -> see(tab(), As.director()));
        Thought.decided(beans, DIRECTOR, arrangement);
        Thought.decided(beans, DIRECTOR, arrangement);
        assertThat(Statements.fewest(() -> see(tab(), As.director()))).isEqualTo(one);
        says(see(tab(), As.director()), "2 earlier records");
    }
}
