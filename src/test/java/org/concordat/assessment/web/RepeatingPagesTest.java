package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.As;
import org.concordat.identity.Letter;
import org.concordat.identity.User;
import org.concordat.planning.Planning;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looking again: at what became of it since, at a part of it, or in place of a look that was wrong. */
@ConcordatTest
class RepeatingPagesTest extends OpenAssessment {

    @Autowired
    Results results;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Planning planning;

    @Autowired
    Settling settling;

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
        assertThat(scorecards.latestOf(arrangement)).contains(id);
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
        see("/assessments/" + louder + "/mechanisms/AA1").andExpect(content().string(containsString("are not equal")));
        see("/assessments/" + louder + "/mechanisms/AA1/projector")
                .andExpect(content().string(containsString("Voices: ")));
        close(louder);
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
        settling.agree(
                facilitator,
                id,
                0,
                Looked.BOARDS,
                new AgreedTerms(2, "Minutes were seen", "Both leads", Map.of(provider, new Dissent(1, "Not by us"))));
        close(id);
        for (String page : List.of("", "/explanations/mechanism-AA1", "/partners/" + council)) {
            see(desk + "/result" + page)
                    .andExpect(content().string(allOf(containsString("holds 1:"), containsString("Not by us"))));
        }
        see(desk + "/scorecard.json").andExpect(content().string(containsString("Not by us")));
    }

    @Test
    void correctsAClosedOneByAnotherInItsPlace() throws Exception {
        answer("3", "", "");
        see(desk + "/correction", status().isNotFound());
        send(post(desk + "/correction").param("reason", "Too early")).andExpect(status().isNotFound());
        close(id);
        send(post(desk + "/correction").param("reason", " ")).andExpect(status().isUnprocessableContent());
        AssessmentId correcting = correct("The wrong year was looked at");
        send(post(desk + "/correction").param("reason", "Again")).andExpect(status().isUnprocessableContent());
        assertThat(scorecards.latestOf(arrangement)).contains(id);
        Respondent annAgain = respondents.of(correcting).get(0);
        assertThat(annAgain.former()).isEqualTo(ann);
        answering.answer(facilitator, annAgain.id(), Looked.BOARDS, rated(1), 0);
        close(correcting);
        assertThat(scorecards.latestOf(arrangement)).contains(correcting);
        see("/assessments/" + correcting + "/result")
                .andExpect(content().string(containsString("The wrong year was looked at")))
                .andExpect(content().string(containsString("/assessments/" + id + "/result")));
        see(desk + "/result").andExpect(content().string(containsString("/assessments/" + correcting + "/result")));
        assertThatThrownBy(() -> planning.make(facilitator, id)).isInstanceOf(Refusal.class);
        see("/arrangements/" + arrangement)
                .andExpect(content().string(containsString("/assessments/" + correcting + "/result")))
                .andExpect(content().string(not(containsString("/assessments/" + id + "/result"))));
    }

    @Test
    void showsAtTheDeskOfACorrectionWhatWasSettledInTheOneThatItCorrects() throws Exception {
        answer("3", "", "");
        settling.agree(
                facilitator,
                id,
                0,
                Looked.BOARDS,
                new AgreedTerms(2, "Minutes were seen", "Both leads", Map.of(provider, new Dissent(1, "Not by us"))));
        close(id);
        AssessmentId later = opened(setUp("Autumn"));
        answering.answer(
                facilitator, people.invite(facilitator, later, council, "Ann", null), Looked.BOARDS, rated(4), 0);
        close(later);
        see("/assessments/" + correct("The wrong year was looked at") + "/mechanisms/AA1")
                .andExpect(content()
                        .string(allOf(
                                containsString("Settled in the assessment that this one corrects"),
                                containsString("Minutes were seen"),
                                containsString("Both leads"),
                                containsString("Not by us"),
                                not(containsString("Settled last time")))));
    }

    @Test
    void asksThoseAgainForACorrectionWhoWorkForAnotherPartnerByNow() throws Exception {
        answer("3", "", "");
        User moved = user("moved-" + UUID.randomUUID() + "@council.example");
        RespondentId then = people.invite(facilitator, id, council, "Moved", moved.email());
        close(id);
        moved.describe(moved.email(), moved.name(), moved.roles(), provider.partnerId());
        users.save(moved);
        AssessmentId correcting = correct("The wrong year was looked at");
        Respondent asked = respondents.of(correcting).stream()
                .filter(person -> then.equals(person.former()))
                .findFirst()
                .orElseThrow();
        assertThat(asked.account()).isNull();
        assertThat(asked.email()).isEqualTo(moved.email());
        assertThat(people.roll(facilitator, correcting).letters())
                .extracting(Letter::addressee)
                .containsExactly("Moved");
        send(setUp("Autumn").param("from", id.toString()).param("people", then.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Leave them out")));
    }

    @Test
    void letsACorrectionThatWasGivenUpBeMadeAgain() throws Exception {
        answer("3", "", "");
        close(id);
        AssessmentId first = correct("One thing");
        closing.cancel(facilitator, first, "Not needed");
        assertThat(correct("Another thing")).isNotEqualTo(first);
        see("/arrangements/" + arrangement + "/assessments").andExpect(content().string(containsString("Not needed")));
    }

    @Test
    void showsWhoAnsweredWhatTheyWerePromisedAndNoMore() throws Exception {
        for (String promise : List.of("own-answers", "figures", "result")) {
            AssessmentId looked = opened(setUp("Promised").param("promise", promise));
            User own = user("own-" + UUID.randomUUID() + "@council.example");
            RespondentId mine = people.invite(facilitator, looked, council, "Own", own.email());
            answering.answer(facilitator, mine, Looked.BOARDS, rated(2), 0);
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
                        .andExpect(content().string(not(containsString(partnerName(council)))));
            }
        }
    }

    @Test
    void setsTwoClosedOnesSideBySide() throws Exception {
        answer("1", "", "");
        close(id);
        String compare = "/arrangements/" + arrangement + "/assessments/comparison";
        see(compare).andExpect(content().string(containsString("Two closed assessments")));
        AssessmentId later = opened(setUp("Later", "2014-01-01", "by-partner"));
        RespondentId bo = people.invite(facilitator, later, council, "Bo", null);
        answering.answer(facilitator, bo, Looked.BOARDS, rated(3), 0);
        close(later);
        web.perform(get(compare).with(consultant))
                .andExpect(redirectedUrlPattern(compare + "?one=" + id + "&other=" + later));
        for (String both : List.of("?one=" + id + "&other=" + later, "?one=" + later + "&other=" + id)) {
            see(compare + both)
                    .andExpect(content().string(containsString("1 mechanism moved up")))
                    .andExpect(content().string(containsString("+67")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        see(compare + "?one=" + id + "&other=" + id).andExpect(content().string(containsString("two different")));
        see(compare + "?one=" + id + "&other=" + UUID.randomUUID(), status().isNotFound());
        see("/assessments/" + later + "/result/partners/" + council)
                .andExpect(content().string(containsString("No plan has been made")));
        see("/assessments/" + later + "/result/partners/" + UUID.randomUUID(), status().isNotFound());
    }

    @Test
    void tellsNoMoveBetweenTwoFrameworks() throws Exception {
        answer("1", "", "");
        close(id);
        framework = catalogue.load(Looked.framework("other-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        AssessmentId later = open(Mode.BY_PARTNER);
        RespondentId bo = people.invite(facilitator, later, council, "Bo", null);
        answering.answer(facilitator, bo, Looked.BOARDS, rated(3), 0);
        close(later);
        see("/arrangements/" + arrangement + "/assessments/comparison?one=" + id + "&other=" + later)
                .andExpect(content().string(containsString("two frameworks")))
                .andExpect(content().string(containsString("Of its own framework")))
                .andExpect(content().string(not(containsString("moved up"))))
                .andExpect(content().string(not(containsString("+67"))));
    }

    @Test
    void keepsOnePersonFromBeingTakenOutOfTwoAnonymousOnes() throws Exception {
        AssessmentId first = anonymous("2013-05-01", 1, "Ann", "Bea", "Cy", "Dan");
        AssessmentId second = anonymous("2014-05-01", 3, "Ann", "Bea", "Cy", "Pam", "Pat", "Pia");
        AssessmentId third = anonymous("2015-05-01", 2, "Eve", "Fay", "Gil");
        assertThat(positions(first)).containsExactly(1.0);
        assertThat(positions(second)).as("the provider's alone").containsExactly(3.0);
        assertThat(positions(third)).containsExactly(2.0);
        String compare = "/arrangements/" + arrangement + "/assessments/comparison?one=" + first + "&other=" + second;
        see(compare).andExpect(content().string(containsString("so that the difference tells of nobody")));
    }

    private AssessmentId anonymous(String asOf, int level, String... names) throws Exception {
        AssessmentId looked = opened(setUp("Anonymous", asOf, "anonymous"));
        for (String name : names) {
            RespondentId person =
                    people.invite(facilitator, looked, name.startsWith("P") ? provider : council, name, null);
            answering.answer(facilitator, person, Looked.BOARDS, rated(level), 0);
        }
        assessing.consolidate(facilitator, looked);
        close(looked);
        return looked;
    }

    private List<Double> positions(AssessmentId looked) {
        return results
                .of(facilitator, looked)
                .card()
                .result()
                .mechanism(Looked.BOARDS)
                .orElseThrow()
                .positions()
                .stream()
                .filter(position -> position.level() != null)
                .map(position -> position.level())
                .toList();
    }

    private AssessmentId correct(String reason) throws Exception {
        return opened(post(desk + "/correction").param("reason", reason));
    }

    private void close(AssessmentId looked) {
        closing.close(facilitator, looked, desks.of(facilitator, looked).state());
    }

    private static Answer rated(int level) {
        return Answer.rated(level, null, new Signature(null, "Someone", Looked.NOW));
    }

    private MockHttpServletRequestBuilder setUp(String name) {
        return setUp(name, "2013-06-01", "by-partner");
    }

    /** A form that opens an assessment of both partners. */
    private MockHttpServletRequestBuilder setUp(String name, String asOf, String mode) {
        return post("/arrangements/" + arrangement + "/assessments")
                .param("name", name)
                .param("framework", framework.toString())
                .param("mode", mode)
                .param("asOf", asOf)
                .param("partners", council.toString(), provider.toString());
    }

    private AssessmentId opened(MockHttpServletRequestBuilder form) throws Exception {
        String to = send(form)
                .andExpect(redirectedUrlPattern("/assessments/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return new AssessmentId(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
    }
}
