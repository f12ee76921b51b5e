package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.Answer;
import org.concordat.identity.As;
import org.concordat.identity.EndedLink;
import org.concordat.identity.User;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** A personal link, from the letter to the sheet and back, with the session that a browser would have. */
@ConcordatTest
class InvitationPagesTest extends LinkToASheet {

    @Test
    void aLookAtALinkTellsWhatItIsForAndChangesNothing() throws Exception {
        for (int time = 0; time < 2; time++) {
            web.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Ann, you are asked"),
                                    containsString(partnerName(council)),
                                    containsString("Spring"),
                                    containsString("Viewer"),
                                    containsString("The other partners see one position"),
                                    containsString("About 5 minutes for 3 questions"),
                                    containsString("Begin"))));
        }
        assertThat(sql.sql(
                                "select count(*) from sheet_link where respondent_id = ? and opened_at is null and version = 0")
                        .param(ann.respondentId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysWhyAnswersWereGivenBackAndOnceAnsweringHasEndedThatThereIsOnlyToRead() throws Exception {
        Cookie session = answered(ann, link);
        web.perform(post(sheet + "/submission").with(csrf()).cookie(session).param("edition", "1"))
                .andExpect(status().is3xxRedirection());
        people.giveBack(facilitator, ann, "Please look at the boards again");
        web.perform(get(link))
                .andExpect(content()
                        .string(allOf(
                                containsString("Please look at the boards again"),
                                containsString("Go on"),
                                containsString("I cannot answer"))));
        assessing.consolidate(facilitator, id);
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("No more answers are taken"),
                                containsString("Look at your answers"),
                                not(containsString("Please look at the boards again")),
                                not(containsString("Go on")),
                                not(containsString("How long it takes")),
                                not(containsString("I cannot answer")))));
    }

    @Test
    void itsHolderAnswersAndHandsInWithoutAnAccountAndComesBackAsOftenAsTheyLike() throws Exception {
        Cookie session = follow(link);
        web.perform(get(sheet).cookie(session)).andExpect(redirectedUrl(sheet + "/AA1"));
        web.perform(get(sheet + "/AA1").cookie(session))
                .andExpect(content()
                        .string(allOf(
                                containsString("Boards"),
                                containsString("Leave"),
                                not(containsString("Your account")))));
        web.perform(answering(sheet + "/AA1", session).param("edition", "0")).andExpect(redirectedUrl(sheet + "/AA2"));
        Answer given =
                respondents.findById(ann).orElseThrow().answer(Looked.BOARDS).orElseThrow();
        assertThat(given.level()).isEqualTo(3);
        assertThat(given.signature().name()).isEqualTo("Ann");
        web.perform(post("/sign-out").with(csrf()).cookie(session)).andExpect(redirectedUrl("/sign-in?left"));
        web.perform(get(sheet + "/AA1").cookie(session)).andExpect(status().is3xxRedirection());
        web.perform(get(link)).andExpect(content().string(containsString("Go on")));
        Cookie again = follow(link);
        assertThat(again.getValue()).isNotEqualTo(session.getValue());
        web.perform(post(sheet + "/submission").with(csrf()).cookie(again).param("edition", "1"))
                .andExpect(redirectedUrl(sheet + "/check"));
        web.perform(get(sheet + "/check").cookie(again))
                .andExpect(content().string(allOf(containsString("Seen it work"), not(containsString("Entered by")))));
        web.perform(get(link)).andExpect(content().string(containsString("You have handed in your answers")));
        web.perform(get("/").cookie(again)).andExpect(redirectedUrl(sheet));
    }

    @Test
    void theSessionGetsAnotherIdAndReachesNothingButTheSheet() throws Exception {
        Cookie before = Objects.requireNonNull(
                web.perform(get("/arrangements")).andReturn().getResponse().getCookies()[0]);
        Cookie after =
                Objects.requireNonNull(web.perform(post(link).with(csrf()).cookie(before))
                        .andReturn()
                        .getResponse()
                        .getCookies()[0]);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        RespondentId bob = people.invite(facilitator, id, council, "Bob", null);
        RespondentId elsewhere = people.invite(facilitator, open(Mode.BY_PARTNER), council, "Ann", null);
        for (RespondentId other : new RespondentId[] {bob, elsewhere}) {
            web.perform(get("/answers/" + other).cookie(after)).andExpect(status().isNotFound());
            web.perform(answering("/answers/" + other + "/AA1", after)).andExpect(status().isNotFound());
        }
        web.perform(get(desk + "/result").cookie(after)).andExpect(status().isNotFound());
        for (String page : new String[] {
            desk,
            desk + "/scorecard.json",
            "/answers",
            "/frameworks",
            "/account",
            "/arrangements/" + arrangement,
            "/people"
        }) {
            web.perform(get(page).cookie(after)).andExpect(status().isForbidden());
        }
    }

    @Test
    void aForgedLinkLeadsNowhere() throws Exception {
        String forged = "/invitation/" + "A".repeat(43);
        for (String where : new String[] {forged, link + "x", "/invitation/0"}) {
            web.perform(get(where)).andExpect(status().isNotFound());
            web.perform(post(where).with(csrf()))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("This link leads nowhere")));
        }
    }

    @Test
    void anExpiredLinkSaysSoAndWhomToAsk() throws Exception {
        Cookie session = follow(link);
        expire();
        web.perform(get(link))
                .andExpect(status().isGone())
                .andExpect(content().string(allOf(containsString("It was good until"), containsString("Viewer"))));
        web.perform(post(link).with(csrf())).andExpect(status().isGone());
        web.perform(get(sheet).cookie(session)).andExpect(status().isForbidden());
    }

    @Test
    void aWithdrawnLinkIsGoneWithTheNextClickAndWhatWasSentIsNotTaken() throws Exception {
        Cookie session = follow(link);
        send(post(desk + "/respondents/" + ann + "/link/end")).andExpect(redirectedUrl(desk + "/respondents/" + ann));
        web.perform(answering(sheet + "/AA1", session)).andExpect(status().isForbidden());
        web.perform(answering(sheet + "/AA1", session).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isForbidden())
                .andExpect(content().string(startsWith("{\"problem\":\"Your link no longer lets you in")));
        assertThat(respondents.findById(ann).orElseThrow().answers()).isEmpty();
        web.perform(get(link))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("It was withdrawn")));
    }

    @Test
    void noLinkLetsInWhoIsKeptOutForAWhileOrForGood() throws Exception {
        User carol = user(UUID.randomUUID() + "@kept-out.example");
        RespondentId own = people.invite(facilitator, id, council, "Carol", carol.email());
        String hers = linkTo(own);
        Cookie session = follow(hers);
        for (String how : new String[] {"suspended = true", "suspended = false, ended = true"}) {
            sql.sql("update person set " + how + " where user_id = ?")
                    .param(carol.id().userId())
                    .update();
            web.perform(answering("/answers/" + own + "/AA1", session)).andExpect(status().isForbidden());
            web.perform(get(hers))
                    .andExpect(status().isGone())
                    .andExpect(content().string(containsString("It was withdrawn")));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> inviting.newLink(facilitator, own))
                    .withMessage("respondent.link.kept-out");
        }
        sql.sql("update person set ended = false where user_id = ?")
                .param(carol.id().userId())
                .update();
        web.perform(get("/answers/" + own).cookie(session)).andExpect(redirectedUrl("/answers/" + own + "/AA1"));
    }

    @Test
    void aNewerLinkEndsTheOneBefore() throws Exception {
        Cookie session = follow(link);
        String newer = "/invitation/" + inviting.newLink(facilitator, ann);
        web.perform(get(link)).andExpect(status().isGone());
        web.perform(get(sheet).cookie(session)).andExpect(status().isForbidden());
        web.perform(get(sheet).cookie(follow(newer))).andExpect(redirectedUrl(sheet + "/AA1"));
    }

    @Test
    void nothingIsTakenOnceTheAssessmentIsClosedAndWhatWasAnsweredCanBeRead() throws Exception {
        Cookie session = follow(link);
        web.perform(answering(sheet + "/AA1", session).param("edition", "0")).andExpect(status().is3xxRedirection());
        close(id);
        web.perform(answering(sheet + "/AA2", session).param("edition", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Seen it work")));
        web.perform(get(sheet + "/AA1").cookie(session))
                .andExpect(content()
                        .string(allOf(containsString("This assessment is closed"), containsString("See the result"))));
        web.perform(get(link))
                .andExpect(content()
                        .string(allOf(
                                containsString("As you were promised"),
                                containsString("See what came of it"),
                                not(containsString("I cannot answer")))));
        assertThat(respondents.findById(ann).orElseThrow().answers()).hasSize(1);
    }

    @Test
    void theLastPageSaysWhatHasHappenedAndShowsWhatCouldNotBeTaken() throws Exception {
        inviting.endLinks(facilitator, ann);
        UUID ended = sql.sql("select sheet_link_id from sheet_link where respondent_id = ?")
                .param(ann.respondentId())
                .query(UUID.class)
                .single();
        web.perform(post("/error")
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, sheet + "/AA1")
                        .requestAttr(EndedLink.class.getName(), ended)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        })
                        .param("note", "Typed in vain"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Your link no longer lets you in"),
                                containsString("It was withdrawn"),
                                containsString("Typed in vain"))));
    }

    @Test
    void whoeverIsSignedInAsSomeoneElseStaysThatUnlessTheySayOtherwise() throws Exception {
        web.perform(get(link).with(consultant)).andExpect(content().string(containsString("This link is for Ann.")));
        web.perform(post(link).with(csrf()).with(consultant))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Stay signed in")));
        assertThat(opened()).isFalse();
        web.perform(post(link).with(csrf()).with(consultant).param("instead", "yes"))
                .andExpect(redirectedUrl(sheet));
        assertThat(opened()).isTrue();
    }

    private boolean opened() {
        return sql.sql("select opened_at is not null from sheet_link where respondent_id = ?")
                .param(ann.respondentId())
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverIsSignedInAsThePersonWhoIsAskedGoesOnAsThemselves() throws Exception {
        User carol = user(UUID.randomUUID() + "@own.example");
        RespondentId own = people.invite(facilitator, id, council, "Carol", carol.email());
        web.perform(post("/invitation/" + inviting.newLink(facilitator, own))
                        .with(csrf())
                        .with(As.user(carol)))
                .andExpect(redirectedUrl("/answers/" + own));
    }

    @Test
    void nobodyIsShownALinkToASheetThatTheyMayNotWriteOn() throws Exception {
        id = open(Mode.ANONYMOUS);
        ann = people.invite(facilitator, id, council, "Ann", null);
        String first = "/invitation/" + inviting.newLink(facilitator, ann);
        web.perform(answering("/answers/" + ann + "/AA1", follow(first)).param("edition", "0"))
                .andExpect(status().is3xxRedirection());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inviting.newLink(facilitator, ann))
                .withMessage("respondent.link.not-yours");
        web.perform(get(first)).andExpect(status().isOk());
    }
}
