package org.concordat.assessment.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import java.util.Map;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.sheet.Answer;
import org.concordat.catalogue.FrameworkVersionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An open assessment, and forms that open others of the same arrangement. */
abstract class LookedAtAgain extends OpenAssessment {

    @Autowired
    Settling settling;

    /** What the partners settled on, though one of them holds otherwise. */
    void agreeThoughOneHoldsOtherwise() {
        settling.agree(
                facilitator,
                id,
                0,
                Looked.BOARDS,
                new AgreedTerms(2, "Minutes were seen", "Both leads", Map.of(provider, new Dissent(1, "Not by us"))));
    }

    void close(AssessmentId looked) {
        closing.close(facilitator, looked, desks.of(facilitator, looked).state());
    }

    /** From now on it is looked at through another framework, whose mechanisms have the same codes. */
    void throughAnother() {
        framework = catalogue.load(Looked.framework("other-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
    }

    /** A closed look in which one person of the council said 3. */
    AssessmentId look(String asOf, FrameworkVersionId through) throws Exception {
        framework = through;
        AssessmentId looked = opened(setUp("Look of " + asOf, asOf, "by-partner"));
        RespondentId bo = people.invite(facilitator, looked, council, "Bo", null);
        answering.answer(facilitator, bo, Looked.BOARDS, rated(3), 0);
        close(looked);
        return looked;
    }

    static Answer rated(int level) {
        return Answer.rated(level, null, new Signature(null, "Someone", Looked.NOW));
    }

    MockHttpServletRequestBuilder setUp(String name) {
        return setUp(name, "2013-06-01", "by-partner");
    }

    /** A form that opens an assessment of both partners. */
    MockHttpServletRequestBuilder setUp(String name, String asOf, String mode) {
        return post("/arrangements/" + arrangement + "/assessments")
                .param("name", name)
                .param("framework", framework.toString())
                .param("mode", mode)
                .param("asOf", asOf)
                .param("partners", council.toString(), provider.toString());
    }

    AssessmentId opened(MockHttpServletRequestBuilder form) throws Exception {
        String to = send(form)
                .andExpect(redirectedUrlPattern("/assessments/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return new AssessmentId(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
    }
}
