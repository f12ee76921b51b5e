package org.concordat.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkWorkbook;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class FrameworkFilesTest {

    private static final String MUTUAL = "/frameworks/sustaining-a-mutual";

    @Autowired
    MockMvc web;

    @Autowired
    Catalogue catalogue;

    @Test
    void whoReadsAFrameworkTakesItAlongAsAFileThatSaysTheSame() throws Exception {
        byte[] yaml = open(MUTUAL + "/framework.yaml")
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"sustaining-a-mutual-1.yaml\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] workbook = open(MUTUAL + "/framework.xlsx?version=1")
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"sustaining-a-mutual-1.xlsx\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        FrameworkDocument document = catalogue.document(
                catalogue.latestPublished("sustaining-a-mutual").orElseThrow().id());
        assertThat(FrameworkFile.read(yaml)).isEqualTo(document);
        assertThat(FrameworkWorkbook.read(workbook)).isEqualTo(document);
    }

    @Test
    void thePageOfAVersionLeadsToItsFiles() throws Exception {
        open(MUTUAL)
                .andExpect(content().string(containsString("href=\"" + MUTUAL + "/framework.yaml\"")))
                .andExpect(content().string(containsString("href=\"" + MUTUAL + "/framework.xlsx\"")));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        open("/frameworks/nothing/framework.yaml").andExpect(status().isNotFound());
        open(MUTUAL + "/framework.xlsx?version=99").andExpect(status().isNotFound());
        open(MUTUAL + "/framework.yaml?version=x").andExpect(status().isNotFound());
    }

    private ResultActions open(String page) throws Exception {
        return web.perform(get(URI.create(page)).with(As.respondent()));
    }
}
