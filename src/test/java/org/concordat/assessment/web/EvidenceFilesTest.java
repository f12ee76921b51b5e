package org.concordat.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.assessment.file.Made;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Files that support levels: taken in, kept with every revision, handed out to be saved. */
@ConcordatTest
class EvidenceFilesTest extends EvidenceHandedIn {

    @Test
    void keepsAFileWithItsHashAndHandsItOutToBeSavedOnly() throws Exception {
        String page = entered(hand(desk, consultant, "Protokoll für März.pdf", MINUTES));
        String hash = sql.sql("select sha256 from evidence_revision where evidence_id = ?")
                .param(idOf(page))
                .query(String.class)
                .single();
        see(page).andExpect(content().string(allOf(containsString("Protokoll für März.pdf"), containsString(hash))));
        see(page + "/revisions/1")
                .andExpect(content().bytes(MINUTES))
                .andExpect(header().longValue("Content-Length", MINUTES.length))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(
                                        containsString("attachment"),
                                        containsString("filename*=UTF-8''Protokoll%20f%C3%BCr%20M%C3%A4rz.pdf"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        see(page + "/revisions/2", status().isNotFound());
        see(page + "/revisions/x", status().isNotFound());
    }

    @Test
    void keepsEveryRevisionAndWantsEachChecked() throws Exception {
        String page = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        send(post(page + "/check").param("version", version(page)).param("word", "I sat there"))
                .andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("I sat there")));
        revise(page, "minutes.pdf", MINUTES)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the very file")));
        revise(page, "minutes again.txt", "All of us agreed".getBytes(UTF_8)).andExpect(redirectedUrl(page));
        see(page)
                .andExpect(content()
                        .string(allOf(
                                containsString("minutes.pdf"),
                                containsString("minutes again.txt"),
                                not(containsString("I sat there")))));
        see(page + "/revisions/1").andExpect(content().bytes(MINUTES));
        see(page + "/revisions/2").andExpect(content().string("All of us agreed"));
        assertThatThrownBy(
                        () -> sql.sql("update evidence_part set content = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from evidence_revision").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void cutsALargeFileIntoPartsAndPutsItTogetherAgain() throws Exception {
        byte[] large = Made.pdf(700_000);
        String page = entered(hand(desk, consultant, "large.pdf", large));
        assertThat(sql.sql("select count(*) from evidence_part where evidence_id = ?")
                        .param(idOf(page))
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        see(page + "/revisions/1").andExpect(content().bytes(large));
    }

    @Test
    void saysAtTheFileWhyItIsRefusedAndKeepsWhatWasTyped() throws Exception {
        hand(desk, consultant, "minutes.pdf", "<!DOCTYPE html><html></html>".getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("This is a web page, whatever its name says"),
                                containsString("value=\"Minutes of the board\""),
                                containsString("please choose it again"))));
        hand(desk, consultant, "a.txt", Made.eicar().getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("harmful")));
        hand(desk, consultant, "a.txt", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This file is empty")));
        hand(desk, consultant, "", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file")));
        assertThat(count("evidence")).isZero();
    }
}
