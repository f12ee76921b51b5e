package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.As;
import org.concordat.identity.User;
import org.concordat.planning.renewal.Planning;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looking again: at what became of it since, at a part of it, by other voices or promises. */
@ConcordatTest
class RepeatingPagesTest extends LookedAtAgain {

    @Autowired
    Results results;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Planning planning;

    @Test
    void asksThePeopleOfAnEarlierOneAgainAndTakesNoneOfTheirAnswersOver() throws Exception {
        answer("3", "", "Written last spring");
        String fresh = "/arrangements/" + arrangement + "/assessments/new?from=" + id;
        see(fresh)
                .andExpect(content().string(containsString("Asked again")))
                .andExpect(content().string(containsString("value=\"" + ann + "\"")));
        AssessmentId again = opened(setUp("Autumn").param("from", id.toString()).param("people", ann.toString()));
        Respondent asked = respondents.of(again).get(0);
        assertThat(asked.name()).isEqualTo("Ann");
        assertThat(asked.former()).isEqualTo(ann);
        assertThat(asked.answers()).isEmpty();
        see("/answers/" + asked.id() + "/AA1")
                .andExpect(content().string(containsString("What they said last time: Spring")))
                .andExpect(content().string(containsString("Written last spring")))
                .andExpect(content().string(not(containsString("checked=\"checked\""))));
    }

    @Test
    void showsWhatWasSaidAnonymouslyLastTimeToNobodyButThemselves() throws Exception {
        AssessmentId anonymous = open(Mode.ANONYMOUS);
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId then = people.invite(facilitator, anonymous, council, "Own", own.email());
        Signature byThem = new Signature(own.id().userId(), "Own", Looked.NOW);
        answering.answer(own.viewer(), then, Looked.BOARDS, Answer.rated(2, "In confidence", byThem), 0);
        AssessmentId again =
                opened(setUp("Autumn").param("from", anonymous.toString()).param("people", then.toString()));
        RespondentId now = respondents.of(again).get(0).id();
        web.perform(get("/answers/" + now + "/AA1").with(As.user(own)))
                .andExpect(content().string(containsString("What you said last time")))
                .andExpect(content().string(containsString("In confidence")));
        see("/answers/" + now + "/AA1").andExpect(content().string(not(containsString("In confidence"))));
    }

    @Test
    void leavesOutToBeginWithWhoDeclinedLastTimeAndSaysSo() throws Exception {
        AssessmentId before = opened(setUp("Before"));
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId away = people.invite(facilitator, before, council, "Own", own.email());
        RespondentId bo = people.invite(facilitator, before, council, "Bo", null);
        web.perform(post("/answers/" + away + "/refusal")
                        .param("reason", "Away")
                        .with(csrf())
                        .with(As.user(own)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mailto:")));
        see("/arrangements/" + arrangement + "/assessments/new?from=" + before)
                .andExpect(content()
                        .string(allOf(
                                containsString("declined last time"),
                                containsString("value=\"" + away + "\""),
                                not(containsString("value=\"" + away + "\" checked")),
                                containsString("value=\"" + bo + "\" checked"))));
        answering.answer(facilitator, bo, Looked.BOARDS, rated(2), 0);
        close(before);
        see("/assessments/" + before + "/correction")
                .andExpect(content().string(allOf(containsString("Declined last time"), containsString(">Own<"))));
    }

    @Test
    void looksAtSomeAreasWithoutTouchingWhereTheArrangementStands() throws Exception {
        answer("3", "", "");
        close(id);
        AssessmentId part = opened(setUp("Closer", "2014-01-01", "by-partner")
                .param("scope", "some")
                .param("areas", framework + "/BB"));
        see("/assessments/" + part)
                .andExpect(content().string(containsString("Some areas only")))
                .andExpect(content().string(not(containsString("AA1"))));
        RespondentId bo = people.invite(facilitator, part, council, "Bo", null);
        answering.answer(facilitator, bo, Looked.TEAMS, rated(1), 0);
        close(part);
        see("/assessments/" + part + "/result").andExpect(content().string(containsString("Not asked about: Area AA")));
        assertThat(results.of(facilitator, part).card().result().overall().coverage())
                .isEqualTo(100);
        assertThat(scorecards.lensesOf(arrangement))
                .extracting(SeenThrough::latest)
                .containsExactly(id);
        assertThatThrownBy(() -> planning.make(facilitator, part)).isInstanceOf(Refusal.class);
        see("/arrangements/" + arrangement)
                .andExpect(content().string(containsString("/assessments/" + id + "/result")));
    }

    @Test
    void asksForAnAreaWhereSomeAreAskedAbout() throws Exception {
        send(setUp("Closer").param("scope", "some"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose at least one area")));
        send(setUp("Closer").param("scope", "some").param("areas", framework + "/ZZ"))
                .andExpect(status().isUnprocessableContent());
        send(setUp("Closer").param("scope", "some").param("areas", framework + "/not a code"))
                .andExpect(status().isUnprocessableContent());
        send(setUp("Closer").param("from", "nonsense")).andExpect(status().isNotFound());
        send(setUp("Closer").param("from", UUID.randomUUID().toString())).andExpect(status().isNotFound());
    }

    @Test
    void wantsAReasonForUnequalVoicesAndShowsItWhereFiguresDependOnThem() throws Exception {
        MockHttpServletRequestBuilder unequal = setUp("Louder").param("voice-" + council, "3");
        send(unequal)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why one partner")));
        AssessmentId louder =
                opened(setUp("Louder").param("voice-" + council, "3").param("voicesReason", "It pays for most"));
        see("/assessments/" + louder).andExpect(content().string(containsString("It pays for most")));
        RespondentId bo = people.invite(facilitator, louder, council, "Bo", null);
        answering.answer(facilitator, bo, Looked.BOARDS, rated(2), 0);
        see("/assessments/" + louder + "/closing").andExpect(content().string(containsString("It pays for most")));
        String table = "/assessments/" + louder + "/mechanisms";
        for (String page : List.of(table, table + "/AA1", table + "/AA1/projector")) {
            see(page)
                    .andExpect(content()
                            .string(allOf(
                                    containsString(partnerName(council) + " 3"), containsString("It pays for most"))));
        }
        close(louder);
        answer("3", "", "");
        close(id);
        see("/arrangements/" + arrangement + "/assessments/comparison?one=" + id + "&other=" + louder)
                .andExpect(content()
                        .string(allOf(
                                containsString(partnerName(council) + "</bdi> 3"),
                                containsString("It pays for most"))));
        see("/assessments/" + louder + "/result/partners/" + council)
                .andExpect(content().string(containsString(partnerName(council) + "</bdi> 3")));
        String result = "/assessments/" + louder + "/result";
        for (String page : List.of(
                result,
                result + "/explanations/readiness",
                result + "/partners/" + council,
                "/arrangements/" + arrangement,
                "/plans/" + planning.make(facilitator, louder))) {
            see(page).andExpect(content().string(containsString("It pays for most")));
        }
        for (String page : List.of(
                "/arrangements/" + arrangement + "/assessments",
                "/?framework=" + catalogue.document(framework).code(),
                "/portfolio/mechanisms/AA1?framework="
                        + catalogue.document(framework).code())) {
            see(page).andExpect(content().string(containsString("Voices not equal")));
        }
        see("/assessments/" + louder + "/scorecard.json")
                .andExpect(content().string(containsString("It pays for most")));
    }

    @Test
    void tellsWithALevelThatWasAgreedWhoHoldsAnotherAndWhy() throws Exception {
        answer("3", "", "");
        agreeThoughOneHoldsOtherwise();
        close(id);
        for (String page : List.of("", "/explanations/mechanism-AA1", "/partners/" + council)) {
            see(desk + "/result" + page)
                    .andExpect(content().string(allOf(containsString("holds 1:"), containsString("Not by us"))));
        }
        see(desk + "/scorecard.json").andExpect(content().string(containsString("Not by us")));
    }

    @Test
    void showsWhoAnsweredWhatTheyWerePromisedAndNoMore() throws Exception {
        for (String promise : List.of("own-answers", "figures", "result")) {
            AssessmentId looked = opened(setUp("Promised")
                    .param("promise", promise)
                    .param("voice-" + council, "3")
                    .param("voicesReason", "It pays for most"));
            User own = user("own-" + UUID.randomUUID() + "@council.example");
            RespondentId mine = people.invite(facilitator, looked, council, "Own", own.email());
            answering.answer(facilitator, mine, Looked.BOARDS, rated(4), 0);
            answering.answer(facilitator, mine, Looked.MODEL, rated(1), 0);
            answering.answer(facilitator, mine, Looked.TEAMS, rated(2), 0);
            close(looked);
            String result = "/assessments/" + looked + "/result";
            boolean figures = promise.equals("figures");
            boolean whole = promise.equals("result");
            web.perform(get(result).with(As.user(own)))
                    .andExpect(figures || whole ? status().isOk() : status().isNotFound());
            web.perform(get(result + "/explanations/readiness").with(As.user(own)))
                    .andExpect(whole ? status().isOk() : status().isNotFound());
            web.perform(get(result + "/partners/" + council).with(As.user(own))).andExpect(status().isForbidden());
            web.perform(get("/assessments/" + looked + "/scorecard.json").with(As.user(own)))
                    .andExpect(status().isForbidden());
            if (figures) {
                web.perform(get(result).with(As.user(own)))
                        .andExpect(content().string(containsString("Area AA")))
                        .andExpect(content().string(not(containsString("AA1"))))
                        .andExpect(content().string(not(containsString("Boards"))))
                        .andExpect(content().string(containsString(partnerName(council) + "</bdi> 3")))
                        .andExpect(content().string(containsString("It pays for most")))
                        .andExpect(content().string(containsString("held by a gate")));
            }
        }
    }
}
