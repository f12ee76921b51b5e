package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.file.Made;
import org.concordat.identity.As;
import org.concordat.partnership.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What shows that an action is done, and what becomes of it. */
@ConcordatTest
class ProofPagesTest extends SomeonesActions {

    private static final LocalDate LATER = LocalDate.of(2014, 5, 1);

    ActionId action;

    @BeforeEach
    void anActionThatIsDone() {
        action = ids.get(0);
        finish(action, someone, TODAY);
    }

    private MockMultipartHttpServletRequestBuilder proof(String what) {
        MockMultipartHttpServletRequestBuilder form = multipart("/actions/{id}/proofs", action);
        form.with(csrf()).param("what", what);
        return form;
    }

    private void shown(AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        web.perform(form).andExpect(redirectedUrl("/actions/" + action + "#proofs"));
    }

    private ResultActions refused(AbstractMockHttpServletRequestBuilder<?> form, String why) throws Exception {
        return web.perform(form.with(As.consultant()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    private int evidence(AssessmentId of) {
        return sql.sql("select count(*) from evidence where assessment_id = ?")
                .param(of.assessmentId())
                .query(Integer.class)
                .single();
    }

    @Test
    void theFormThatSetsItDoneLeadsToTheQuestionAndThePlanSaysWhatIsOpen() throws Exception {
        action = ids.get(1);
        web.perform(change(action, "3", "done").with(As.director()))
                .andExpect(redirectedUrl("/actions/" + action + "/proofs/new"));
        see("/actions/" + action + "/proofs/new", As.director())
                .andExpect(content().string(containsString("It is done.")));
        see("/actions/" + action, As.director()).andExpect(content().string(containsString("Nothing shows it yet.")));
        see("/plans/" + read(action).plan(), As.director())
                .andExpect(content().string(containsString("2 actions are done, and nothing shows it yet")));

        shown(proof("Minutes").with(As.director()));
        see("/plans/" + read(action).plan(), As.director())
                .andExpect(content().string(containsString("One action is done, and nothing shows it yet")));
    }

    @Test
    void whatSomeoneWhoFacilitatesSaysIsEvidenceOfTheAssessmentUnderWayAtOnce() throws Exception {
        AssessmentId now = plans.open(pair, LATER);
        shown(proof("Minutes of the review")
                .file(new MockMultipartFile("file", "minutes.pdf", null, Made.pdf("Minutes")))
                .param("dated", "2014-04-01")
                .param("goodUntil", "2030-01-01")
                .with(As.consultant()));

        UUID entry = sql.sql("select evidence_id from evidence where assessment_id = ?")
                .param(now.assessmentId())
                .query(UUID.class)
                .single();
        see("/assessments/" + now + "/evidence/" + entry, As.consultant())
                .andExpect(content()
                        .string(allOf(containsString("Minutes of the review"), containsString("minutes.pdf"))));
        web.perform(get("/assessments/{a}/evidence/{e}/revisions/1", now, entry).with(As.consultant()))
                .andExpect(content().bytes(Made.pdf("Minutes")));
        see("/actions/" + action, As.consultant())
                .andExpect(content().string(containsString("/assessments/" + now + "/evidence")));
    }

    @Test
    void whatADirectorSaysWaitsUntilSomeoneWhoFacilitatesTakesIt() throws Exception {
        AssessmentId now = plans.open(pair, LATER);
        shown(proof("Minutes of the review").with(As.director()));
        assertThat(evidence(now)).isZero();
        see("/actions/" + action, As.director()).andExpect(content().string(containsString("It waits until")));
        see("/assessments/" + now + "/evidence/carrying-over", As.consultant())
                .andExpect(content().string(containsString("Minutes of the review")));

        String key = "finding:" + proofOf(action);
        web.perform(post("/assessments/{id}/evidence/carrying-over", now)
                        .with(csrf())
                        .param("chosen", key)
                        .with(As.consultant()))
                .andExpect(status().is3xxRedirection());
        assertThat(evidence(now)).isEqualTo(1);
        web.perform(post("/assessments/{id}/evidence/carrying-over", now)
                        .with(csrf())
                        .param("chosen", key)
                        .with(As.consultant()))
                .andExpect(status().isUnprocessableContent());
        assertThat(evidence(now)).isEqualTo(1);
        see("/assessments/" + now + "/evidence/carrying-over", As.consultant())
                .andExpect(content().string(not(containsString("Minutes of the review"))));
    }

    private UUID proofOf(ActionId id) {
        return sql.sql("select action_proof_id from action_proof where action_id = ?")
                .param(id.actionId())
                .query(UUID.class)
                .single();
    }

    @Test
    void withoutAnAssessmentUnderWayItIsOfferedToTheNextAndTheClosedOneStaysAsItWas() throws Exception {
        AssessmentId closed = actionPlans
                .findVisible(read(action).plan(), Visibility.EVERYTHING)
                .orElseThrow()
                .assessment();
        shown(proof("Minutes of the review")
                .param("place", "https://example.org/minutes")
                .with(As.consultant()));
        shown(proof("An old letter").param("goodUntil", "2014-01-01").with(As.consultant()));
        assertThat(evidence(closed)).isZero();

        AssessmentId next = plans.open(pair, LATER);
        see("/assessments/" + next + "/evidence/carrying-over", As.consultant())
                .andExpect(content()
                        .string(allOf(containsString("Minutes of the review"), not(containsString("An old letter")))));
        finish(ids.get(2), someone, TODAY);
        web.perform(
                change(action, "3", "in-progress").param("note", "Not quite").with(As.consultant()));
        see("/assessments/" + next + "/evidence/carrying-over", As.consultant())
                .andExpect(content().string(not(containsString("Minutes of the review"))));
    }

    @Test
    void whatCannotBeEvidenceComesBackAtItsField() throws Exception {
        refused(proof(""), "Please fill this in.");
        refused(proof("x".repeat(301)), "At most 300 characters");
        refused(proof("bell\u0007"), "cannot be seen");
        refused(proof("Link").param("place", "javascript:alert(1)"), "https://")
                .andExpect(content().string(containsString("value=\"Link\"")));
        refused(proof("Late").param("dated", "2027-01-01"), "cannot bear a date in the future");
        refused(proof("Dates").param("dated", "2026-01-01").param("goodUntil", "2025-01-01"), "before its own date");
        refused(proof("Kept").param("kept", UUID.randomUUID().toString()), "Please choose a file of this action.");
        refused(proof("Kept").param("kept", "7"), "Please choose a file of this action.");
        refused(
                proof("Both")
                        .param("place", "https://example.org")
                        .file(new MockMultipartFile("file", "a.txt", null, "x".getBytes())),
                "Either a link or a file.");
        refused(
                proof("Lies").file(new MockMultipartFile("file", "a.docx", null, Made.pdf("Lies"))),
                "its name says something else");
        action = ids.get(1);
        refused(proof("Early"), "is not done any more");
        web.perform(get("/actions/{id}/proofs/new", action).with(As.consultant()))
                .andExpect(redirectedUrl("/actions/" + action));
        assertThat(sql.sql("select count(*) from action_file where action_id = ?")
                        .param(ids.get(0).actionId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
