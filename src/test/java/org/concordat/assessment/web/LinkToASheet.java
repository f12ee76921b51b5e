package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.identity.Letter;
import org.concordat.identity.Outbox;
import org.concordat.identity.SheetLetters;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An open assessment, and someone who comes by a personal link to their sheet of it. */
abstract class LinkToASheet extends OpenAssessment {

    @Autowired
    Inviting inviting;

    @Autowired
    JdbcClient sql;

    @Autowired
    Outbox outbox;

    @Autowired
    SheetLetters letters;

    String link;

    @BeforeEach
    void aLinkToAnnsSheet() {
        link = linkTo(ann);
    }

    String linkTo(RespondentId person) {
        return "/invitation/" + inviting.newLink(facilitator, person);
    }

    /** The link in the letter that was written first about an assessment. */
    String writtenTo(AssessmentId looked) {
        Letter letter = outbox.about(looked.assessmentId()).get(0);
        return letters.words(letter, path -> path)
                .orElseThrow()
                .text()
                .replaceFirst("(?s).*(/invitation/[A-Za-z0-9_-]+).*", "$1");
    }

    /** Presses the button behind a link, and returns the cookie of the session that comes of it. */
    Cookie follow(String where) throws Exception {
        MockHttpServletResponse response =
                web.perform(post(where).with(csrf())).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(response.getCookies()[0]);
    }

    MockHttpServletRequestBuilder answering(String where, Cookie as) {
        return post(where).with(csrf()).cookie(as).param("choice", "3").param("note", "Seen it work");
    }

    /** One answer on a sheet, by whoever holds a link to it. */
    Cookie answered(RespondentId person, String where) throws Exception {
        Cookie session = follow(where);
        web.perform(answering("/answers/" + person + "/AA1", session).param("edition", "0"))
                .andExpect(status().is3xxRedirection());
        return session;
    }

    void close(AssessmentId looked) {
        closing.close(facilitator, looked, desks.of(facilitator, looked).state());
    }

    /** As if the links to Ann’s sheet had been made a year ago. */
    void expire() {
        sql.sql(
                        "update sheet_link set made_at = made_at - interval '1 year', expires_at = expires_at - interval '1 year'"
                                + " where respondent_id = ?")
                .param(ann.respondentId())
                .update();
    }
}
