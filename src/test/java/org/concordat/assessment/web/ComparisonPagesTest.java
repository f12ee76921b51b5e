package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.result.Results;
import org.concordat.catalogue.FrameworkVersionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two closed looks side by side. */
@ConcordatTest
class ComparisonPagesTest extends LookedAtAgain {

    @Autowired
    Results results;

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
                    .andExpect(content().string(containsString("1 mechanism moved up, none down")))
                    .andExpect(content().string(containsString("No gap between partners closed or opened")))
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
    void comparesNothingOfTwoFrameworks() throws Exception {
        answer("1", "", "");
        close(id);
        throughAnother();
        AssessmentId later = open(Mode.BY_PARTNER);
        RespondentId bo = people.invite(facilitator, later, council, "Bo", null);
        answering.answer(facilitator, bo, Looked.BOARDS, rated(3), 0);
        close(later);
        see("/arrangements/" + arrangement + "/assessments/comparison?one=" + id + "&other=" + later)
                .andExpect(content().string(containsString("Seen through two frameworks")))
                .andExpect(content().string(containsString("/assessments/" + later + "/result")))
                .andExpect(content().string(not(containsString("moved up"))))
                .andExpect(content().string(not(containsString("+67"))));
        see("/arrangements/" + arrangement + "/assessments/comparison")
                .andExpect(content().string(containsString("through the same framework")));
        see("/arrangements/" + arrangement + "/assessments")
                .andExpect(content().string(not(containsString("Compare two of them"))));
    }

    @Test
    void comparesTheOneAskedForWithTheOneBeforeThroughTheSameFramework() throws Exception {
        answer("1", "", "");
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId second = look("2014-01-01", first);
        AssessmentId third = look("2015-01-01", first);
        throughAnother();
        look("2016-01-01", framework);
        String compare = "/arrangements/" + arrangement + "/assessments/comparison";

        redirected(compare, second, third);
        redirected(compare + "?one=" + second, id, second);
        redirected(compare + "?one=" + id, id, second);
    }

    private void redirected(String from, AssessmentId one, AssessmentId other) throws Exception {
        web.perform(get(from).with(consultant))
                .andExpect(redirectedUrl(
                        "/arrangements/" + arrangement + "/assessments/comparison?one=" + one + "&other=" + other));
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
}
