package org.concordat.catalogue.web.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.Part;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.draft.Seen;
import org.concordat.catalogue.draft.TextPlace;
import org.concordat.catalogue.draft.Writing;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class VersionPairPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Drafting drafting;

    @Autowired
    Drafts drafts;

    @Test
    void twoVersionsStandBesideEachOtherWithTheWordsThatWentAndCame() throws Exception {
        twoVersions();

        see("/frameworks/small/comparison?before=1&after=2")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("They <del>")))
                .andExpect(content().string(containsString("</span>have<span")))
                .andExpect(content().string(containsString("</span>hold<span")))
                .andExpect(content().string(containsString("Weights of the areas")))
                .andExpect(content().string(containsString("Targets by stage")))
                .andExpect(content().string(not(containsString("??"))));
        see("/frameworks/small/comparison").andExpect(content().string(containsString("</span>hold<span")));
        see("/frameworks/small/comparison?before=2&after=2")
                .andExpect(content().string(containsString("word by word")));
    }

    @Test
    void oneVersionSaysThatThereIsNothingToCompareWith() throws Exception {
        see("/frameworks/sustaining-a-mutual/comparison")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is one version so far")));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String address : List.of(
                "/frameworks/unknown/comparison",
                "/frameworks/sustaining-a-mutual/comparison?before=7",
                "/frameworks/sustaining-a-mutual/comparison?after=x%00y",
                "/frameworks/drafts/" + DraftId.next() + "/comparison")) {
            see(address).andExpect(status().isNotFound());
        }
    }

    @Test
    void aDraftIsHeldAgainstWhatItWasBegunFromOrAnyOtherVersion() throws Exception {
        DraftId id = drafting.next(mutual(), "Ada Admin");
        Part first = drafts.findById(id).orElseThrow().content().mechanisms().get(0);
        write(id, first, "name", "A name of today");

        String address = "/frameworks/drafts/" + id + "/comparison";
        String page = seen(address);
        assertThat(page)
                .contains("One part says something else")
                .contains("held against Sustaining a mutual, version 1")
                .contains("A name of today</")
                .doesNotContain("??");
        assertThat(seen(address + "?with=" + mutual())).contains("A name of today</");
        String another = catalogue
                .latestPublished("beyond-the-organisation")
                .orElseThrow()
                .id()
                .toString();
        see(address + "?with=" + another).andExpect(status().isNotFound());
        see(address + "?with=no").andExpect(status().is4xxClientError());
    }

    @Test
    void aCopyIsHeldAgainstWhatItIsACopyOf() throws Exception {
        DraftId id = drafting.copy(mutual(), "our-mutual", "Our mutual", "Ada Admin");

        assertThat(seen("/frameworks/drafts/" + id + "/comparison"))
                .contains("held against Sustaining a mutual, version 1")
                .contains("One part says something else")
                .contains("our-mutual");
    }

    @Test
    void aDraftInWhichMuchIsWrongCanBeComparedToo() throws Exception {
        DraftId id = drafting.next(mutual(), "Ada Admin");
        List<Part> mechanisms = drafts.findById(id).orElseThrow().content().mechanisms();
        int area = mechanisms.get(0).parent().key();
        drafting.add(id, PartKind.MECHANISM, area, "Ada Admin");
        int empty = drafting.add(id, PartKind.AREA, 0, "Ada Admin");
        drafting.add(id, PartKind.AREA, 0, "Ada Admin");
        drafting.add(id, PartKind.THEME, 0, "Ada Admin");
        drafting.remove(id, mechanisms.get(1).key(), "Ada Admin");
        drafting.move(id, mechanisms.get(2).key(), -1, "Ada Admin");
        write(id, drafts.findById(id).orElseThrow().content().existing(empty), "weight", "much");

        assertThat(seen("/frameworks/drafts/" + id + "/comparison"))
                .contains("parts are new")
                .contains("is gone")
                .doesNotContain("??");
        DraftId fresh = drafting.fromNothing("wholly-new", "Wholly new", "Ada Admin");
        assertThat(seen("/frameworks/drafts/" + fresh + "/comparison")).contains("no version yet");
    }

    private void write(DraftId id, Part part, String field, String text) {
        drafting.write(
                id,
                List.of(new Writing(new TextPlace(part.key(), field), Seen.mark(part.text(field)), text)),
                "Ada Admin");
    }

    private FrameworkVersionId mutual() {
        return catalogue.latestPublished("sustaining-a-mutual").orElseThrow().id();
    }

    private void twoVersions() throws Exception {
        String small = new ClassPathResource("org/concordat/catalogue/file/small.yaml").getContentAsString(UTF_8);
        catalogue.loadPublished(FrameworkFile.read(small.getBytes(UTF_8)), "Ada Admin", "First");
        String next = small.replace("version: 1\n", "version: 2\n")
                .replace("3: They have it together.", "3: They hold it together.")
                .replace("B1: {proposal: 0", "B1: {proposal: 1")
                .replaceFirst("weight: \\d+", "weight: 77");
        catalogue.loadPublished(FrameworkFile.read(next.getBytes(UTF_8)), "Ada Admin", "Second");
    }

    private String seen(String address) throws Exception {
        return see(address).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private ResultActions see(String address) throws Exception {
        return web.perform(get(address).with(As.administrator()));
    }
}
