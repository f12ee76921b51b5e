package org.concordat.assessment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.identity.Admission;
import org.concordat.identity.As;
import org.concordat.identity.HandOver;
import org.concordat.identity.Keeper;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class AnswerPagesTest extends OpenAssessment {

    @BeforeEach
    void anAdministrator() {
        Keeper.of(access, users);
    }

    @Test
    void asksOneMechanismAtATimeAndSavesAtEveryStep() throws Exception {
        see(sheet, status().is3xxRedirection()).andExpect(redirectedUrl(sheet + "/AA1"));
        see(sheet + "/AA1")
                .andExpect(content().string(containsString("Boards at level 4")))
                .andExpect(content().string(containsString("1 of 3")));
        send(post(sheet + "/AA1").param("choice", "3").param("note", "We meet").param("edition", "0"))
                .andExpect(redirectedUrl(sheet + "/AA2"));
        see(sheet + "/AA2").andExpect(content().string(containsString("Saved ")));
        send(post(sheet + "/AA2")
                        .param("choice", "not-sure")
                        .param("edition", "1")
                        .param("go", "back"))
                .andExpect(redirectedUrl(sheet + "/AA1"));
        send(post(sheet + "/BB1").param("edition", "2").param("go", "next")).andExpect(redirectedUrl(sheet + "/check"));
        see(sheet + "/check")
                .andExpect(content().string(containsString("We meet")))
                .andExpect(content().string(containsString("not answered")))
                .andExpect(content().string(containsString("Entered for")));
    }

    @Test
    void saysWhatIsWrongWithAnAnswerAndLosesNothing() throws Exception {
        answer("does-not-apply", "", "my words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why it does not apply")))
                .andExpect(content().string(containsString("my words")));
        answer("7", "", "my words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("my words")));
        answer("", "", "my words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a level")));
        answer("2", "", "x".repeat(10_000)).andExpect(status().isUnprocessableContent());
        answer("2", "", "bell\u0007").andExpect(status().isUnprocessableContent());
        send(post(sheet + "/ZZ9").param("choice", "2")).andExpect(status().isNotFound());
        send(post(sheet + "/!!").param("choice", "2")).andExpect(status().isNotFound());
        see("/answers/7/AA1", status().isNotFound());
        see("/answers/" + RespondentId.next() + "/AA1", status().isNotFound());
    }

    @Test
    void showsBothAnswersWhenASecondWindowWasFaster() throws Exception {
        answer("2", "", "first window").andExpect(status().is3xxRedirection());
        answer("4", "", "second window")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("first window")))
                .andExpect(content().string(containsString("second window")));
        send(post(sheet + "/AA1").param("choice", "4").param("edition", "1").param("go", "stay"))
                .andExpect(redirectedUrl(sheet + "/AA1"));
    }

    @Test
    void savesForAScriptAndSaysWhatIsSavedInstead() throws Exception {
        save("2", "", "first window", 0)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.edition").value(1))
                .andExpect(jsonPath("$.at").isNotEmpty());
        save("3", "", "second window", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.now.choice").value("2"))
                .andExpect(jsonPath("$.now.note").value("first window"))
                .andExpect(jsonPath("$.now.edition").value(1))
                .andExpect(jsonPath("$.now.at").isNotEmpty());
        save("2", "", "first window", 0)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.edition").value(1));
        save("3", "", "second window", 1).andExpect(status().isOk());
    }

    @Test
    void tellsAScriptWhatIsWrongAndWhere() throws Exception {
        save("9", "", "", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem").isNotEmpty());
        save("does-not-apply", " ", "", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("reason"));
        save("2", "", "x".repeat(2001), 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("note"));
        save("2", "", "", 0).andExpect(status().isOk());
        send(post(sheet + "/submission").param("edition", "1")).andExpect(status().is3xxRedirection());
        save("3", "", "", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem").value(containsString("handed in")))
                .andExpect(jsonPath("$.field").isEmpty());
    }

    @Test
    void namesWhoeverElseAnsweredAndNotTheOneWhoAsks() throws Exception {
        save("2", "", "", 0);
        web.perform(post(sheet + "/AA1")
                        .with(csrf())
                        .with(As.administrator())
                        .accept(MediaType.APPLICATION_JSON)
                        .param("choice", "4")
                        .param("edition", "0"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.now.by").isNotEmpty());
        save("4", "", "", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.now.by").isEmpty());
    }

    @Test
    void handsATokenToGoOnWithToNobodyElse() throws Exception {
        see(sheet + "/token")
                .andExpect(jsonPath("$.token").isNotEmpty())
                .andExpect(jsonPath("$.who").isNotEmpty())
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        see(sheet + "/back").andExpect(content().string(containsString(sheet)));
        for (String page : new String[] {"/token", "/back"}) {
            web.perform(get(sheet + page).with(As.boundTo(provider.partnerId(), Role.CONSULTANT)))
                    .andExpect(status().isNotFound());
            web.perform(get(sheet + page)).andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void saysHonestlyWhatHappensOnceItIsHandedIn() throws Exception {
        answer("2", "", "");
        see(sheet + "/check").andExpect(content().string(not(containsString("were handed in"))));
        send(post(sheet + "/submission").param("edition", "1"));
        see(sheet + "/check")
                .andExpect(content().string(containsString("The answers of Ann were handed in on")))
                .andExpect(content().string(containsString("not who said what")))
                .andExpect(content().string(containsString("its result is shown to those who answered")));
    }

    @Test
    void theCheckPageNamesWhatHasNoLevelAndLeadsThere() throws Exception {
        answer("2", "", "");
        send(post(sheet + "/AA2").param("choice", "not-sure").param("edition", "1"));
        see(sheet + "/check")
                .andExpect(content().string(containsString("1 not answered")))
                .andExpect(content().string(containsString("1 not sure")))
                .andExpect(content().string(containsString("<li><a href=\"" + sheet + "/AA2\">")))
                .andExpect(content().string(containsString("<li><a href=\"" + sheet + "/BB1\">")))
                .andExpect(content().string(not(containsString("<li><a href=\"" + sheet + "/AA1\">"))));
    }

    private ResultActions save(String choice, String reason, String note, int edition) throws Exception {
        return send(post(sheet + "/AA1")
                .accept(MediaType.APPLICATION_JSON)
                .param("choice", choice)
                .param("reason", reason)
                .param("note", note)
                .param("edition", Integer.toString(edition)));
    }

    @Test
    void handsInOnceAndThenOnlyReads() throws Exception {
        send(post(sheet + "/submission").param("edition", "0")).andExpect(status().isConflict());
        answer("2", "", "");
        send(post(sheet + "/submission").param("edition", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("answered in another window")));
        send(post(sheet + "/submission").param("edition", "1")).andExpect(redirectedUrl(sheet + "/check"));
        send(post(sheet + "/AA1").param("choice", "4").param("edition", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("handed in")));
        see(sheet + "/AA1").andExpect(content().string(not(containsString("Next: "))));
        send(post(desk + "/respondents/" + ann + "/return").param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in.")));
        send(post(desk + "/respondents/" + ann + "/return").param("reason", "Look at the boards"))
                .andExpect(redirectedUrl(desk + "/respondents/" + ann));
        see(sheet + "/AA1").andExpect(content().string(containsString("Look at the boards")));
    }

    @Test
    void asksTheBrowserToForgetWhatIsOldOnEveryPageAndWhatIsDeclined() throws Exception {
        web.perform(get("/sign-in")).andExpect(content().string(containsString("/js/kept")));
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId mine = people.invite(facilitator, id, council, "Own", own.email());
        web.perform(get("/answers/" + mine + "/refusal").with(As.user(own)))
                .andExpect(content().string(containsString("data-forget-sheet=\"" + mine)));
    }

    @Test
    void aRespondentReachesTheirOwnSheetAndNoOther() throws Exception {
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId mine = people.invite(facilitator, id, council, "Own", own.email());
        RequestPostProcessor asOwn = As.user(own);
        web.perform(get("/answers").with(asOwn))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/answers/" + mine)))
                .andExpect(content().string(containsString("0 of 3 answered")));
        web.perform(get("/answers/" + mine + "/AA1").with(asOwn)).andExpect(status().isOk());
        web.perform(post("/answers/" + mine + "/AA1").with(csrf()).with(asOwn).param("choice", "1"))
                .andExpect(status().is3xxRedirection());
        web.perform(get(sheet + "/AA1").with(asOwn)).andExpect(status().isNotFound());
        web.perform(post(sheet + "/AA1").with(csrf()).with(asOwn).param("choice", "1"))
                .andExpect(status().isNotFound());
        web.perform(get(desk).with(asOwn)).andExpect(status().isForbidden());
    }

    @Test
    void whoWasAskedBeforeTheyWereKnownFindsTheirSheetOnceTheyAre() throws Exception {
        String address = "late-" + UUID.randomUUID() + "@council.example";
        RespondentId waiting = people.invite(facilitator, id, council, "Late", address.toUpperCase(Locale.ROOT));
        AssessmentId over = open(Mode.BY_PARTNER);
        RespondentId missed = people.invite(facilitator, over, council, "Late", address);
        closing.cancel(facilitator, over, "Not now");
        User late = user("before-" + address);
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(late))).andExpect(status().isNotFound());
        access.change(
                late.id(),
                late.version(),
                PersonTerms.of(address, "Late", EnumSet.of(Role.RESPONDENT), null),
                Admission.LET_IN,
                HandOver.OPEN);
        web.perform(get("/answers").with(As.user(late)))
                .andExpect(content().string(containsString("/answers/" + waiting)));
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(late))).andExpect(status().isOk());
        web.perform(get("/answers/" + missed + "/AA1").with(As.user(late))).andExpect(status().isNotFound());
    }

    @Test
    void nobodyBoundToAnotherPartnerIsHandedASheet() throws Exception {
        String address = "other-" + UUID.randomUUID() + "@council.example";
        RespondentId waiting = people.invite(facilitator, id, council, "Other", address);
        Set<Role> answers = EnumSet.of(Role.RESPONDENT);
        User other = users.findById(access.add(PersonTerms.of(address, "Other", answers, provider.partnerId())))
                .orElseThrow();
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(other))).andExpect(status().isNotFound());
        access.change(
                other.id(),
                other.version(),
                PersonTerms.of(address, "Other", answers, council.partnerId()),
                Admission.LET_IN,
                HandOver.OPEN);
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(other))).andExpect(status().isOk());
    }

    @Test
    void otherPartnersConsultantsSeeNeitherAnswersNorComments() throws Exception {
        answer("2", "", "between ourselves");
        RequestPostProcessor providers = As.boundTo(provider.partnerId(), Role.CONSULTANT);
        web.perform(get(sheet + "/AA1").with(providers)).andExpect(status().isNotFound());
        web.perform(get(desk).with(providers))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/answers/" + ann))));
        web.perform(get(desk + "/mechanisms/AA1").with(providers))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("between ourselves"))));
        see(desk + "/mechanisms/AA1").andExpect(content().string(containsString("between ourselves")));
        RequestPostProcessor strangers = As.boundTo(UUID.randomUUID(), Role.CONSULTANT);
        for (String page : new String[] {"", "/closing", "/answer-table", "/answers.csv", "/mechanisms/AA1"}) {
            web.perform(get(desk + page).with(strangers)).andExpect(status().isNotFound());
        }
    }
}
