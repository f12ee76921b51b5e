package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.Letter;
import org.concordat.identity.User;
import org.concordat.planning.renewal.Planning;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking again in place of a look that was wrong. */
@ConcordatTest
class CorrectionPagesTest extends LookedAtAgain {

    @Autowired
    Scorecards scorecards;

    @Autowired
    Planning planning;

    @Autowired
    Inviting inviting;

    @Test
    void correctsAClosedOneByAnotherInItsPlace() throws Exception {
        answer("3", "", "");
        see(desk + "/correction", status().isNotFound());
        send(post(desk + "/correction").param("reason", "Too early")).andExpect(status().isNotFound());
        close(id);
        send(post(desk + "/correction").param("reason", " ")).andExpect(status().isUnprocessableContent());
        see(desk).andExpect(content().string(containsString("Correct this assessment")));
        AssessmentId correcting = correct("The wrong year was looked at");
        send(post(desk + "/correction").param("reason", "Again")).andExpect(status().isUnprocessableContent());
        see(desk)
                .andExpect(content()
                        .string(allOf(
                                containsString("A correction is under way"),
                                containsString("/assessments/" + correcting + "\""),
                                not(containsString("Correct this assessment")))));
        assertThat(scorecards.lensesOf(arrangement))
                .extracting(SeenThrough::latest)
                .containsExactly(id);
        Respondent annAgain = respondents.of(correcting).get(0);
        assertThat(annAgain.former()).isEqualTo(ann);
        for (String first : List.of(
                "/answers/" + annAgain.id() + "/AA1", "/invitation/" + inviting.newLink(facilitator, annAgain.id()))) {
            see(first)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("You are asked again"),
                                    containsString("The wrong year was looked at"))));
        }
        see("/answers/" + annAgain.id() + "/AA2")
                .andExpect(content().string(not(containsString("You are asked again"))));
        answering.answer(facilitator, annAgain.id(), Looked.BOARDS, rated(1), 0);
        close(correcting);
        assertThat(scorecards.lensesOf(arrangement))
                .extracting(SeenThrough::latest)
                .containsExactly(correcting);
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
        agreeThoughOneHoldsOtherwise();
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

    private AssessmentId correct(String reason) throws Exception {
        return opened(post(desk + "/correction").param("reason", reason));
    }
}
