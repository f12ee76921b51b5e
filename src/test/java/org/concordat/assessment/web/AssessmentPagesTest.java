package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.sheet.Answer;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultMatcher;

@ConcordatTest
class AssessmentPagesTest extends OpenAssessment {

    @Autowired
    Settling settling;

    @Test
    void listsAndOpensAssessmentsOfAnArrangement() throws Exception {
        String list = "/arrangements/" + arrangement + "/assessments";
        see(list)
                .andExpect(content().string(containsString("Spring")))
                .andExpect(content().string(not(containsString("??"))));
        see(list + "/new").andExpect(content().string(containsString(partnerName(council))));
        send(post(list)
                        .param("name", "Autumn")
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("dueOn", LocalDate.now().plusDays(14).toString())
                        .param("mode", "anonymous")
                        .param("partners", council.toString(), provider.toString())
                        .param("voice-" + council, "2")
                        .param("voicesReason", "It pays for both."))
                .andExpect(redirectedUrlPattern("/assessments/*"));
    }

    @Test
    void keepsWhatWasTypedWhenAnAssessmentCannotBeOpened() throws Exception {
        String list = "/arrangements/" + arrangement + "/assessments";
        send(post(list)
                        .param("name", "x".repeat(10_000))
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("mode", "by-partner")
                        .param("partners", council.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 200 characters")))
                .andExpect(content().string(containsString("x".repeat(10_000))));
        for (String day : new String[] {"", "2999-01-01", "31 June", "+999999999-01-01"}) {
            send(post(list)
                            .param("name", "Autumn")
                            .param("framework", framework.toString())
                            .param("asOf", day)
                            .param("mode", "by-partner")
                            .param("partners", council.toString()))
                    .andExpect(status().isUnprocessableContent());
        }
        send(post(list)
                        .param("name", "Autumn")
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("dueOn", "2012-12-31")
                        .param("mode", "by-partner")
                        .param("partners", council.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("cannot be due before the day that they speak of")))
                .andExpect(content().string(containsString("value=\"2012-12-31\"")));
        send(post(list).param("name", "Autumn").param("framework", "nonsense").param("partners", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        send(post(list)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsTheDeskAndAddsPeople() throws Exception {
        see(desk).andExpect(content().string(containsString(partnerName(council))));
        see(desk + "/respondents").andExpect(content().string(containsString("Ann")));
        send(post(desk + "/respondents").param("partner", provider.toString()).param("name", "ابن رشد"))
                .andExpect(redirectedUrl(desk + "/respondents"));
        see(desk + "/respondents").andExpect(content().string(containsString("ابن رشد")));
        send(post(desk + "/respondents").param("partner", council.toString()).param("name", "ANN"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("answers for this partner already")));
        send(post(desk + "/respondents").param("partner", "7").param("name", "Bob"))
                .andExpect(status().isUnprocessableContent());
        send(post(desk + "/respondents")
                        .param("partner", PartnerId.next().toString())
                        .param("name", "Bob"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void saysAtAPartnersVoiceWhatIsWrongWithItAndKeepsIt() throws Exception {
        for (String typed : new String[] {"0", "-1", "NaN", "1e400", "abc"}) {
            send(post("/arrangements/" + arrangement + "/assessments")
                            .param("name", "Autumn")
                            .param("framework", framework.toString())
                            .param("asOf", "2013-01-01")
                            .param("mode", "by-partner")
                            .param("partners", council.toString(), provider.toString())
                            .param("voice-" + provider, typed))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("value=\"" + typed + "\"")))
                    .andExpect(content().string(containsString("href=\"#voice-" + provider + "\"")))
                    .andExpect(content().string(containsString("id=\"voice-" + provider + "-error\"")))
                    .andExpect(content().string(not(containsString("id=\"voice-" + council + "-error\""))));
        }
    }

    @Test
    void showsFiguresOnceSomethingIsRatedAndTheNextStepBefore() throws Exception {
        see(desk)
                .andExpect(content().string(containsString("Nothing is rated yet")))
                .andExpect(content().string(not(containsString("Coverage"))))
                .andExpect(content().string(not(containsString("gate-list"))));
        answer("3", "", "");
        see(desk)
                .andExpect(content().string(not(containsString("Nothing is rated yet"))))
                .andExpect(content().string(containsString("Coverage")))
                .andExpect(content().string(containsString("gate-list")))
                .andExpect(content().string(not(containsString("With one partner heard"))));
    }

    @Test
    void theButtonThatStandsOutFollowsWhatComesNext() throws Exception {
        see("/assessments/" + open(Mode.BY_PARTNER)).andExpect(content().string(containsString("Add people")));
        see(desk).andExpect(standsOut("/respondents"));
        answer("3", "", "");
        send(post(desk + "/consolidation"));
        see(desk).andExpect(standsOut("/mechanisms"));
        for (MechanismCode each : List.of(Looked.MODEL, Looked.TEAMS)) {
            settling.agree(facilitator, id, 0, each, new AgreedTerms(2, "Why", "Both"));
        }
        see(desk).andExpect(standsOut("/closing"));
    }

    private ResultMatcher standsOut(String page) {
        return result -> assertThat(result.getResponse().getContentAsString())
                .containsOnlyOnce("btn-primary")
                .contains("<a class=\"btn btn-primary\" href=\"" + desk + page + "\"");
    }

    @Test
    void saysThatOnePartnerHeardShowsNoGap() throws Exception {
        AssessmentId alone = assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms("Alone", LocalDate.of(2013, 5, 1), Mode.BY_PARTNER, Map.of(council, 1.0)));
        see("/assessments/" + alone)
                .andExpect(content()
                        .string(containsString(
                                "With one partner heard no gap and no range between partners can be seen")))
                .andExpect(content().string(containsString("add the people who answer")));
    }

    @Test
    void anonymousFiguresShowOnlyOnceNoMoreAnswersAreTaken() throws Exception {
        AssessmentId anonymous = open(Mode.ANONYMOUS);
        String page = "/assessments/" + anonymous;
        see(page).andExpect(content().string(containsString("no more answers are taken")));
        see(page + "/closing").andExpect(content().string(not(containsString("Coverage"))));
        see(page + "/mechanisms/AA1").andExpect(content().string(containsString("Shown once no more answers")));
        send(post(page + "/consolidation")).andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("Nothing is rated yet")));
        settling.agree(facilitator, anonymous, 0, Looked.BOARDS, new AgreedTerms(2, "Why", "Both"));
        see(page).andExpect(content().string(containsString("As it stands")));
        send(post(page + "/consolidation/withdrawal")).andExpect(status().isConflict());
    }

    @Test
    void pagesTakeAsManyStatementsForManyRowsAsForFew() throws Exception {
        String list = "/arrangements/" + arrangement + "/assessments";
        for (String page : new String[] {desk, desk + "/closing", desk + "/mechanisms/AA1", list, sheet + "/check"}) {
            see(page);
        }
        long deskBefore = Statements.of(() -> see(desk));
        long listBefore = Statements.of(() -> see(list));
        long mechanismBefore = Statements.of(() -> see(desk + "/mechanisms/AA1"));
        for (int person = 0; person < 20; person++) {
            RespondentId more = people.invite(facilitator, id, provider, "Person " + person, null);
            for (String code : new String[] {"AA1", "AA2", "BB1"}) {
                Answer given = Answer.rated(2, "words", Signature.of(facilitator, Looked.NOW));
                answering.answer(facilitator, more, new MechanismCode(code), given, 99);
            }
            open(Mode.BY_PARTNER);
        }
        assertThat(Statements.of(() -> see(desk))).isEqualTo(deskBefore).isLessThan(20);
        assertThat(Statements.of(() -> see(list))).isEqualTo(listBefore).isLessThan(8);
        assertThat(Statements.of(() -> see(desk + "/mechanisms/AA1"))).isEqualTo(mechanismBefore);
    }
}
