package org.concordat.catalogue.web.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkWorkbook;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

@ConcordatTest
@Transactional
class ImportPagesTest {

    private static final String PAGE = "/frameworks/drafts/import";
    private static final String MUTUAL = "sustaining-a-mutual";

    @Autowired
    MockMvc web;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Drafts drafts;

    @Test
    void aFileIsHeldAgainstWhatIsHereAndThenADraft() throws Exception {
        web.perform(get(PAGE).with(As.administrator())).andExpect(status().isOk());
        String changed = text(mutual())
                .replaceFirst("name: Sustaining a mutual\n", "name: Sustaining a mutual anew\n")
                .replace("code: TS1-1\n", "code: TS1-90\n")
                .replace("TS1-1]", "TS1-90]")
                .replace("TS1-1,", "TS1-90,");

        String page = look("mutual.yaml", changed.getBytes(UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Held against Sustaining a mutual, version 1")))
                .andExpect(content().string(containsString("One part is new")))
                .andExpect(content().string(containsString("One part is gone")))
                .andExpect(content().string(containsString("TS1-90")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("??");
        assertThat(drafts.lines()).noneMatch(line -> line.name().endsWith("anew"));

        take(carried(page)).andExpect(redirectedUrlPattern("/frameworks/drafts/*"));
        assertThat(drafts.lines())
                .anyMatch(line -> line.name().equals("Sustaining a mutual anew") && line.number() == 2);
    }

    @Test
    void aWorkbookIsTakenInAsWellAndSaysWhenItSaysTheSame() throws Exception {
        look("mutual.xlsx", FrameworkWorkbook.write(mutual()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The two say the same, word by word.")));
        look(
                        "own.xlsx",
                        FrameworkWorkbook.write(FrameworkFile.read(text(mutual())
                                .replace("code: " + MUTUAL, "code: our-own")
                                .getBytes(UTF_8))))
                .andExpect(content().string(containsString("No framework has the code our-own yet.")))
                .andExpect(content().string(not(containsString("Held against"))));
    }

    @Test
    void whatIsWrongIsToldByItsPlaceAndNothingIsTaken() throws Exception {
        int before = drafts.lines().size();
        String broken = text(mutual()).replace("  version: 1\n", "  version: often\n");
        look("mutual.yaml", broken.getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("line 4")))
                .andExpect(content().string(containsString("A whole number belongs here.")));
        look("page.xlsx", "<html><body>Sign in</body></html>".repeat(9).getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a workbook that can be read.")));
        look("empty.yaml", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file first.")));
        look("large.yaml", new byte[FrameworkFile.MOST_BYTES + 1]).andExpect(status().isUnprocessableContent());
        take(broken).andExpect(status().isUnprocessableContent());
        take("").andExpect(status().isUnprocessableContent());
        assertThat(drafts.lines()).hasSize(before);
    }

    @Test
    void aFrameworkThatAddressesCannotNameIsRefusedInWords() throws Exception {
        String drafts = text(mutual()).replace("code: " + MUTUAL, "code: drafts");
        take(drafts)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("hyphens")));
    }

    @Test
    void onlyAdministratorsBringFilesIn() throws Exception {
        for (var someone : List.of(As.director(), As.consultant(), As.respondent())) {
            web.perform(get(PAGE).with(someone)).andExpect(status().isForbidden());
        }
    }

    private FrameworkDocument mutual() {
        return catalogue.document(
                catalogue.latestPublished(MUTUAL).orElseThrow().id());
    }

    private static String text(FrameworkDocument document) {
        return new String(FrameworkFile.write(document), UTF_8);
    }

    /** What the form of the preview carries on. */
    private static String carried(String page) {
        String begin = "<textarea class=\"d-none\" name=\"content\"";
        int from = page.indexOf('>', page.indexOf(begin)) + 1;
        return HtmlUtils.htmlUnescape(page.substring(from, page.indexOf("</textarea>", from)));
    }

    private ResultActions look(String name, byte[] content) throws Exception {
        return web.perform(multipart(PAGE)
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf())
                .with(As.administrator()));
    }

    private ResultActions take(String content) throws Exception {
        return web.perform(
                post(PAGE + "/taking").param("content", content).with(csrf()).with(As.administrator()));
    }
}
