package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.invitation.Newcomer;
import org.concordat.assessment.sheet.Answer;
import org.concordat.identity.As;
import org.concordat.identity.User;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;

@ConcordatTest
class ClosingPagesTest extends OpenAssessment {

    @Test
    void whoAnsweredSeesTheResultOnceItIsClosedUnlessItWasSetUpOtherwise() throws Exception {
        String theirs = seenAfterClosing("result");
        assertThat(theirs).contains("/result");
        String kept = seenAfterClosing("own-answers");
        assertThat(kept).contains("This assessment is closed").doesNotContain("/result");
    }

    @Test
    void showsWhatClosingFreezesThenClosesOnce() throws Exception {
        send(post(desk + "/closing").param("state", "0")).andExpect(status().isConflict());
        answer("3", "", "");
        see(desk + "/closing").andExpect(content().string(containsString("Teams")));
        send(post(desk + "/closing").param("state", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("after you looked")));
        long state = desks.of(facilitator, id).state();
        send(post(desk + "/closing").param("state", Long.toString(state))).andExpect(redirectedUrl(desk));
        send(post(desk + "/closing").param("state", Long.toString(state)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("closed")));
        answer("2", "", "too late").andExpect(status().isUnprocessableContent());
        send(post(desk + "/respondents").param("partner", council.toString()).param("name", "Late"))
                .andExpect(status().isUnprocessableContent());
        see(desk).andExpect(content().string(containsString("Nothing here can change")));
        see(desk + "/mechanisms/AA1");
        see(sheet + "/check");
        see("/arrangements/" + arrangement + "/assessments").andExpect(content().string(containsString("100")));
    }

    @Test
    void asksAnewWhenSomeonesPlaceWasTakenSinceItWasLookedAt() throws Exception {
        answer("3", "", "");
        long looked = desks.of(facilitator, id).state();
        people.replace(facilitator, respondents.of(id).get(0).id(), "A successor", null);
        send(post(desk + "/closing").param("state", Long.toString(looked)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("after you looked")));
    }

    @Test
    void whatStandsForTheStateTravelsInAFormWhoeverIsAsked() {
        for (int more = 0; more < 12; more++) {
            people.ask(facilitator, id, new Newcomer(council, "Person " + more, null));
            long state = desks.of(facilitator, id).state();
            assertThat(StaleForm.version(Long.toString(state))).isEqualTo(state).isNotNegative();
        }
    }

    @Test
    void takesAStateThatIsNoneForAnOldOne() throws Exception {
        answer("3", "", "");
        send(post(desk + "/closing").param("state", "abc"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("after you looked")))
                .andExpect(content().string(containsString("Close for good")));
        send(post(sheet + "/submission").param("edition", "abc"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("answered in another window")))
                .andExpect(content().string(containsString("Hand in")));
        send(post(desk + "/mechanisms/AA1/agreement")
                        .param("version", "abc")
                        .param("level", "2")
                        .param("reason", "My words")
                        .param("agreedBy", "Both"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My words")));
        send(post(desk + "/mechanisms/AA1/agreement/withdrawal").param("version", "abc"))
                .andExpect(status().isConflict());
        String table = "partner,respondent,mechanism,answer\n" + partnerName(council) + ",Ann,AA2,3\n";
        send(post(desk + "/answer-table/taking").param("text", table).param("state", "abc"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Take it whole")));
    }

    @Test
    void cancelsForAReason() throws Exception {
        see(desk + "/cancellation");
        send(post(desk + "/cancellation").param("reason", " ")).andExpect(status().isUnprocessableContent());
        send(post(desk + "/cancellation").param("reason", "The contract ended")).andExpect(redirectedUrl(desk));
        see(desk).andExpect(content().string(containsString("The contract ended")));
    }

    /** What the page of their answers offers a respondent, once an assessment opened with that choice is closed. */
    private String seenAfterClosing(String promise) throws Exception {
        String opened = send(post("/arrangements/" + arrangement + "/assessments")
                        .param("name", "Autumn")
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("mode", "by-partner")
                        .param("promise", promise)
                        .param("partners", council.toString()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        AssessmentId looked = new AssessmentId(UUID.fromString(opened.substring(opened.lastIndexOf('/') + 1)));
        boolean shown = promise.equals("result");
        see(opened)
                .andExpect(content()
                        .string(containsString(
                                shown ? "Respondents see the whole result" : "Respondents see their own answers")));
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId mine = people.invite(facilitator, looked, council, "Own", own.email());
        answering.answer(
                facilitator, mine, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        String result = opened + "/result";
        web.perform(get(result).with(As.user(own))).andExpect(status().isNotFound());
        closing.close(facilitator, looked, desks.of(facilitator, looked).state());
        web.perform(get(result).with(As.user(own))).andExpect(shown ? status().isOk() : status().isNotFound());
        see(result);
        web.perform(get("/answers").with(As.user(own)))
                .andExpect(content().string(shown ? containsString(result) : not(containsString(result))));
        return web.perform(get("/answers/" + mine + "/check").with(As.user(own)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
