package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.catalogue.FrameworkVersionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An arrangement looked at through two frameworks, whose mechanisms have the same codes and mean different things. */
@ConcordatTest
class AnotherFrameworkTest extends LookedAtAgain {

    @Autowired
    Results results;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Assessments assessments;

    @Test
    void showsNobodyWhatTheySaidOfAMechanismOfAnotherFramework() throws Exception {
        answer("3", "", "Written last spring");
        look("2014-01-01", framework);
        AssessmentId same = opened(setUp("Same").param("from", id.toString()).param("people", ann.toString()));
        throughAnother();
        AssessmentId other = opened(setUp("Other").param("from", id.toString()).param("people", ann.toString()));

        see("/answers/" + respondents.of(same).get(0).id() + "/AA1")
                .andExpect(content().string(containsString("Written last spring")));
        see("/answers/" + respondents.of(other).get(0).id() + "/AA1")
                .andExpect(content().string(not(containsString("Written last spring"))));
    }

    @Test
    void setsAMechanismOnTheDeskBesideTheLookBeforeThroughTheSameFrameworkAlone() throws Exception {
        answer("1", "", "");
        close(id);
        FrameworkVersionId first = framework;
        throughAnother();
        AssessmentId other = opened(setUp("Other", "2014-01-01", "by-partner"));
        assertThat(desks.about(facilitator, other, Looked.BOARDS).lastTime()).isEmpty();
        framework = first;
        AssessmentId again = opened(setUp("Again", "2015-01-01", "by-partner"));
        assertThat(desks.about(facilitator, again, Looked.BOARDS).lastTime())
                .hasValueSatisfying(then -> assertThat(then.assessment()).isEqualTo(id));
    }

    @Test
    void knowsTheLastClosedOneAgainstEachFramework() throws Exception {
        answer("1", "", "");
        close(id);
        FrameworkVersionId first = framework;
        throughAnother();
        AssessmentId other = look("2014-01-01", framework);

        assertThat(assessments.lastClosedOfEach(arrangement))
                .extracting(Assessment::id)
                .containsExactly(other, id);
        AssessmentId again = look("2015-01-01", first);
        assertThat(assessments.lastClosedOfEach(arrangement))
                .extracting(Assessment::id)
                .containsExactly(again, other);
    }

    @Test
    void standsByEachFrameworkAndMainlyByTheOneThatWasUsedMost() throws Exception {
        answer("1", "", "");
        close(id);
        FrameworkVersionId first = framework;
        throughAnother();
        FrameworkVersionId second = framework;
        AssessmentId other = look("2014-01-01", second);
        assertThat(scorecards.lensesOf(arrangement))
                .extracting(SeenThrough::latest)
                .containsExactly(id, other);
        assertThat(scorecards.latestOf(arrangement, catalogue.frameworkOf(first)))
                .contains(id);

        AssessmentId again = look("2015-01-01", second);

        assertThat(scorecards.lensesOf(arrangement))
                .extracting(SeenThrough::latest)
                .containsExactly(again, id);
    }

    @Test
    void holdsAnonymousAnswersAgainstThoseGivenToTheSameFrameworkAlone() throws Exception {
        FrameworkVersionId first = framework;
        anonymous("2013-06-01", 1, "Ann", "Bea", "Cy", "Dan");
        throughAnother();
        AssessmentId other = anonymous("2014-05-01", 3, "Ann", "Bea", "Cy", "Pam", "Pat", "Pia");
        framework = first;
        AssessmentId again = anonymous("2015-05-01", 3, "Ann", "Bea", "Cy", "Pam", "Pat", "Pia");

        assertThat(positions(other)).isEqualTo(2);
        assertThat(positions(again))
                .as("the council's would tell what Dan gave")
                .isEqualTo(1);
    }

    private AssessmentId anonymous(String asOf, int level, String... names) throws Exception {
        AssessmentId looked = opened(setUp("Anonymous", asOf, "anonymous"));
        for (String name : List.of(names)) {
            RespondentId person =
                    people.invite(facilitator, looked, name.startsWith("P") ? provider : council, name, null);
            answering.answer(facilitator, person, Looked.BOARDS, rated(level), 0);
        }
        assessing.consolidate(facilitator, looked);
        close(looked);
        return looked;
    }

    private long positions(AssessmentId looked) {
        return results
                .of(facilitator, looked)
                .card()
                .result()
                .mechanism(Looked.BOARDS)
                .orElseThrow()
                .positions()
                .stream()
                .filter(position -> position.level() != null)
                .count();
    }
}
