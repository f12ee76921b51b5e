package org.concordat.assessment.web;

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

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.file.Made;
import org.concordat.identity.Seen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What someone who came by a personal link brings in to support levels. */
@ConcordatTest
class EvidenceByLinkTest extends LinkToASheet {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theirPartnersPeopleBringEvidenceOfEveryKind(Mode mode) throws Exception {
        AssessmentId looked = open(mode);
        RespondentId own = people.invite(facilitator, looked, council, "Own", null);
        Cookie session = follow(linkTo(own));
        String here = "/answers/" + own + "/evidence";
        MockMultipartFile file =
                new MockMultipartFile("file", "minutes.pdf", "application/pdf", Made.pdf("minutes of May"));

        List<String> pages = new ArrayList<>();
        pages.add(entered(multipart(here).file(file).param("kind", "file").param("what", "The minutes"), session));
        pages.add(entered(
                post(here).param("kind", "link").param("what", "The page").param("place", "https://a.example/page"),
                session));
        pages.add(entered(
                post(here).param("kind", "note").param("what", "The charter").param("place", "Shelf 4"), session));

        String council = partnerName(this.council);
        for (String page : pages) {
            web.perform(get(page).cookie(session))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString(council), not(containsString("hared by all")))));
            assertThat(of(page, "partner_id", UUID.class)).isEqualTo(this.council.partnerId());
            send(get("/assessments/" + looked + page.substring(page.indexOf("/evidence"))))
                    .andExpect(content().string(containsString(council)));
        }
        String note = pages.get(2);
        web.perform(post(note + "/withdrawal")
                        .param("version", String.valueOf(of(note, "version", Long.class)))
                        .param("reason", "The wrong shelf")
                        .with(csrf())
                        .cookie(session))
                .andExpect(redirectedUrl(note));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theySeeThatTheirPartnerIsHeardAndOfTheOthersNothing(Mode mode) {
        AssessmentId looked = open(mode);
        RespondentId own = people.invite(facilitator, looked, council, "Own", null);
        assertThat(Seen.byGuest(
                        own.respondentId(),
                        null,
                        () -> sql.sql("select partner_id from assessment_voice")
                                .query(UUID.class)
                                .list()))
                .containsExactly(council.partnerId());
    }

    private String entered(AbstractMockHttpServletRequestBuilder<?> entering, Cookie session) throws Exception {
        return Objects.requireNonNull(
                web.perform(entering.param("mechanisms", "AA1").with(csrf()).cookie(session))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private <T> T of(String page, String column, Class<T> type) {
        return sql.sql("select " + column + " from evidence where evidence_id = ?")
                .param(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .query(type)
                .single();
    }
}
