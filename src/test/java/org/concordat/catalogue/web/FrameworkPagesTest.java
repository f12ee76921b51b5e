package org.concordat.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class FrameworkPagesTest {

    private static final String DEFAULT = "/frameworks/beyond-the-organisation";

    @Autowired
    MockMvc web;

    @Autowired
    Catalogue catalogue;

    @Test
    void listsThePublishedFrameworks() throws Exception {
        open("/frameworks")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"" + DEFAULT + "\"")));
    }

    @Test
    void theOverviewLeadsToEveryAreaAndMechanism() throws Exception {
        String page = open(DEFAULT).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("Version 1, published");
        catalogue
                .document(catalogue
                        .latestPublished("beyond-the-organisation")
                        .orElseThrow()
                        .id())
                .mechanisms()
                .forEach(mechanism -> assertThat(page).contains(DEFAULT + "/mechanisms/" + mechanism.code()));
        assertThat(page).contains(DEFAULT + "/areas/OO").contains("40% of readiness");
    }

    @Test
    void everyMechanismHasAWholePage() throws Exception {
        for (Mechanism mechanism : catalogue
                .document(catalogue
                        .latestPublished("beyond-the-organisation")
                        .orElseThrow()
                        .id())
                .mechanisms()) {
            String page = open(DEFAULT + "/mechanisms/" + mechanism.code())
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).doesNotContain("??").contains("To level 4, Evolving", "What is expected");
            mechanism.ideas().forEach(idea -> assertThat(page).contains("id=\"" + idea.code() + "\""));
            assertThat(zipped(page)).isLessThan(30_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/frameworks/nothing",
                DEFAULT + "/areas/XX",
                DEFAULT + "/areas/so",
                DEFAULT + "/mechanisms/SO99",
                DEFAULT + "/mechanisms/%3Cscript%3E",
                DEFAULT + "?version=2",
                DEFAULT + "?version=latest",
                DEFAULT + "?version=",
                DEFAULT + "/mechanisms/SO1?version=-1"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        open(address).andExpect(status().isNotFound());
    }

    @Test
    void aDraftCannotBeReadAndAnOlderVersionSaysThatItIsOlder() throws Exception {
        String text = new ClassPathResource("org/concordat/catalogue/file/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8);
        FrameworkVersionId first = load(text);
        open("/frameworks/small").andExpect(status().isNotFound());
        catalogue.publish(first, "Ada Admin");
        open("/frameworks/small").andExpect(content().string(not(containsString("Read the current version"))));

        FrameworkVersionId second = load(text.replace("version: 1", "version: 2"));
        open("/frameworks/small?version=2").andExpect(status().isNotFound());
        catalogue.publish(second, "Ada Admin");

        open("/frameworks/small").andExpect(content().string(containsString("Version 2, published")));
        open("/frameworks/small/mechanisms/A1?version=1")
                .andExpect(content().string(containsString("Read the current version")))
                .andExpect(content().string(containsString("/frameworks/small/mechanisms/B1?version=1")));
        catalogue.retire(second, "Ada Admin");
        open("/frameworks/small").andExpect(content().string(containsString("Version 1, published")));
        open("/frameworks/small?version=2").andExpect(status().isOk());
    }

    private FrameworkVersionId load(String yaml) {
        return catalogue.load(FrameworkFile.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(As.respondent()));
    }

    private static int zipped(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
