package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.concordat.assessment.file.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An open assessment, and hands to bring evidence to it. */
abstract class EvidenceHandedIn extends OpenAssessment {

    static final byte[] MINUTES = Made.pdf("minutes of May");

    @Autowired
    JdbcClient sql;

    ResultActions hand(String place, RequestPostProcessor who, String name, byte[] file) throws Exception {
        return hand(place, who, name, file, "");
    }

    ResultActions hand(String place, RequestPostProcessor who, String name, byte[] file, String partner)
            throws Exception {
        return web.perform(multipart(place + "/evidence")
                .file(new MockMultipartFile("file", name, "application/pdf", file))
                .param("kind", "file")
                .param("what", "Minutes of the board")
                .param("partner", partner)
                .param("mechanisms", "AA1")
                .with(csrf())
                .with(who));
    }

    ResultActions note(String place, RequestPostProcessor who, String partner, @Nullable String goodUntil)
            throws Exception {
        return web.perform(post(place + "/evidence")
                .param("kind", "note")
                .param("what", "Minutes of the board")
                .param("place", "Shelf 4")
                .param("partner", partner)
                .param("goodUntil", goodUntil == null ? "" : goodUntil)
                .param("mechanisms", "AA1", "BB1")
                .with(csrf())
                .with(who));
    }

    ResultActions revise(String page, String name, byte[] file) throws Exception {
        return revise(page, name, file, version(page));
    }

    ResultActions revise(String page, String name, byte[] file, String version) throws Exception {
        return web.perform(multipart(page + "/revisions")
                .file(new MockMultipartFile("file", name, "text/plain", file))
                .param("version", version)
                .with(csrf())
                .with(consultant));
    }

    ResultActions correct(String page, String what, String goodUntil, String version) throws Exception {
        return send(post(page)
                .param("kind", "note")
                .param("what", what)
                .param("place", "Shelf 4")
                .param("goodUntil", goodUntil)
                .param("mechanisms", "AA1")
                .param("version", version));
    }

    ResultActions look(String page, RequestPostProcessor who, ResultMatcher expected) throws Exception {
        return web.perform(get(page).with(who)).andExpect(expected);
    }

    static String entered(ResultActions entering) throws Exception {
        String page =
                entering.andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
        assertThat(page).isNotNull();
        return page;
    }

    static UUID idOf(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    String version(String page) {
        return sql.sql("select version from evidence where evidence_id = ?")
                .param(idOf(page))
                .query(Long.class)
                .single()
                .toString();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table + " where assessment_id = ?")
                .param(id.assessmentId())
                .query(Long.class)
                .single();
    }
}
