package org.concordat.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.file.Made;
import org.concordat.identity.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
class ActionFilesTest extends SomeonesActions {

    ActionId action;

    @BeforeEach
    void anAction() {
        action = ids.get(0);
    }

    private ResultActions bring(String name, byte[] content) throws Exception {
        return web.perform(multipart("/actions/{id}/files", action)
                .file(new MockMultipartFile("file", name, "text/html", content))
                .with(csrf())
                .with(As.user(someone)));
    }

    private String kept(String name, byte[] content) throws Exception {
        bring(name, content).andExpect(redirectedUrl("/actions/" + action + "#files"));
        return sql.sql("select action_file_id from action_file where action_id = ? order by signed_at desc limit 1")
                .param(action.actionId())
                .query(UUID.class)
                .single()
                .toString();
    }

    private void refused(String name, byte[] content, String why) throws Exception {
        bring(name, content)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    @Test
    void aFileIsListedAndHandedOutAsItCame() throws Exception {
        byte[] pdf = Made.pdf("Minutes of März");
        String file = kept("C:\\desk\\Minutes März.pdf", pdf);

        see("/actions/" + action, As.user(someone))
                .andExpect(content().string(allOf(containsString("Minutes März.pdf"), containsString("Ada Okafor"))));
        web.perform(get("/actions/{id}/files/{file}", action, file).with(As.user(someone)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().exists("ETag"));
        assertThat(read(action).touched()).isTrue();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("update action_file set name = 'other.pdf' where action_id = ?")
                        .param(action.actionId())
                        .update());
    }

    @Test
    void whatIsLargerThanAPartComesBackWhole() throws Exception {
        byte[] text = "A line of many.\n".repeat(40_000).getBytes(UTF_8);
        String file = kept("lines.txt", text);
        web.perform(get("/actions/{id}/files/{file}", action, file).with(As.user(someone)))
                .andExpect(content().bytes(text));
    }

    @Test
    void whatMayNotComeInIsRefusedAtItsField() throws Exception {
        refused("minutes.pdf", "<!DOCTYPE html><html><script>1</script></html>".getBytes(UTF_8), "This is a web page");
        refused("minutes.docx", Made.pdf("Lies"), "its name says something else");
        refused("empty.txt", new byte[0], "This file is empty");
        refused("large.txt", new byte[20 * 1024 * 1024 + 1], "larger than 20 MB");
        web.perform(multipart("/actions/{id}/files", action).with(csrf()).with(As.user(someone)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file.")));
        web.perform(post("/actions/{id}/files", action).with(csrf()).with(As.user(someone)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aWithdrawnFileStaysToBeLookedAt() throws Exception {
        String file = kept("minutes.pdf", Made.pdf("Minutes"));
        for (int twice = 0; twice < 2; twice++) {
            web.perform(post("/actions/{id}/files/{file}/withdrawal", action, file)
                            .with(csrf())
                            .with(As.user(someone)))
                    .andExpect(redirectedUrl("/actions/" + action + "#files"));
        }
        see("/actions/" + action, As.user(someone)).andExpect(content().string(containsString("Withdrawn")));
        see("/actions/" + action + "/files/" + file, As.user(someone));
    }

    @Test
    void whoDoesNotSeeTheActionGetsNoneOfItsFiles() throws Exception {
        String file = kept("minutes.pdf", Made.pdf("Minutes"));
        var stranger = As.user(person(plans.pair().council()));
        web.perform(get("/actions/{id}/files/{file}", action, file).with(stranger))
                .andExpect(status().isNotFound());
        web.perform(multipart("/actions/{id}/files", action)
                        .file(new MockMultipartFile("file", "a.txt", null, "x".getBytes(UTF_8)))
                        .with(csrf())
                        .with(stranger))
                .andExpect(status().isNotFound());
        web.perform(get("/actions/{id}/files/{file}", ids.get(1), file).with(As.user(someone)))
                .andExpect(status().isNotFound());
    }
}
