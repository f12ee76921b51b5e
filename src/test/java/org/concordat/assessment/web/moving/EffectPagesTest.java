package org.concordat.assessment.web.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.identity.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class EffectPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Drafting drafting;

    @Autowired
    Drafts drafts;

    @Autowired
    Catalogue catalogue;

    private DraftId id;

    @BeforeEach
    void begin() {
        id = drafting.next(
                catalogue
                        .latestPublished(Catalogue.DEFAULT_FRAMEWORK)
                        .orElseThrow()
                        .id(),
                "Ada Admin");
    }

    @Test
    void saysWhatPublishingDoesAndWhatItDoesNot() throws Exception {
        assertThat(seen("/effect"))
                .contains("What publishing does")
                .contains("under way")
                .doesNotContain("??");
        assertThat(seen("/effect/scores")).contains("read under these rules").doesNotContain("??");
        assertThat(seen("/effect?page=7")).doesNotContain("??");
        assertThat(seen("/effect/scores?page=7")).doesNotContain("??");
    }

    @Test
    void aDraftWithSomethingToMendSaysThatFirst() throws Exception {
        drafting.add(id, PartKind.AREA, 0, "Ada Admin");

        assertThat(seen("/effect")).contains("has to be mended first");
        assertThat(seen("/effect/scores")).contains("has to be mended first");
    }

    @Test
    void onlyAdministratorsSeeIt() throws Exception {
        web.perform(get("/frameworks/drafts/" + id + "/effect").with(As.consultant()))
                .andExpect(status().isForbidden());
        web.perform(get("/frameworks/drafts/" + DraftId.next() + "/effect").with(As.administrator()))
                .andExpect(status().isNotFound());
        drafting.setAside(id, "Ada Admin");
        web.perform(get("/frameworks/drafts/" + id + "/effect").with(As.administrator()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theStatementsDoNotGrowWithTheRows() throws Exception {
        seen("/effect");
        assertThat(Statements.fewest(() -> seen("/effect"))).isLessThan(20);
        assertThat(Statements.fewest(() -> seen("/effect/scores"))).isLessThan(20);
    }

    private String seen(String page) throws Exception {
        return web.perform(get("/frameworks/drafts/" + id + page).with(As.administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("</html>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
