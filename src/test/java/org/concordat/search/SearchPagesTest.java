package org.concordat.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class SearchPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @BeforeEach
    void someArrangements() {
        PartnerId partner = partner("Zürich Übersee Stiftung");
        for (String name : List.of("Pangolin depot", "Pangolin HR/IT hub & <b>bold</b>", "Armadillo sharing")) {
            partnering.setUp(
                    World.terms(name),
                    List.of(World.part(partner, null), World.part(partner("Other " + name), null)),
                    Stage.OPERATION,
                    World.date("2012"),
                    Visibility.EVERYTHING);
        }
    }

    private PartnerId partner(String name) {
        return partnering.record(World.partnerTerms(name), Visibility.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pangolin depot",
                "Pangolin",
                "depot PANG",
                "pangol",
                "pangloin",
                "panglin dpot",
                "Pangolin’s depot",
                "zurich pangolin"
            })
    void findsAnArrangementByItsWordsTheirBeginningsAndSmallSlips(String words) throws Exception {
        assertThat(found(words).replaceAll("</?mark>", ""))
                .contains("Pangolin depot</bdi>")
                .contains("/arrangements/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"armadillo share", "armadillos", "shared armadillo"})
    void findsOtherFormsOfAWord(String words) throws Exception {
        assertThat(found(words).replaceAll("</?mark>", "")).contains("Armadillo sharing</bdi>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zürich", "ZURICH stiftung", "Ubersee", "zuirch stiftng"})
    void findsNamesWithAndWithoutAccents(String words) throws Exception {
        assertThat(found(words).replaceAll("</?mark>", "")).contains("Zürich Übersee Stiftung</bdi>");
    }

    @Test
    void findsMechanismsByTheirCode() throws Exception {
        assertThat(found("SI3")).contains("/frameworks/beyond-the-organisation/mechanisms/SI3");
    }

    @Test
    void escapesWhatItFinds() throws Exception {
        assertThat(found("hub bold")).contains("&lt;b&gt;").doesNotContain("<b>bold");
        assertThat(found("<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void marksWhatWasAskedFor() throws Exception {
        assertThat(found("pango dep")).contains("<mark>Pango</mark>lin <mark>dep</mark>ot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "\\",
                "a & b | !c",
                ":*",
                "%_%",
                "💥",
                "the of",
                "((((",
                "'';--",
                "\u202Epangolin",
                "a b c d e f g h i j k l m n o p",
                "<->",
                "李雷 💥 ß"
            })
    void takesAnyWords(String words) throws Exception {
        web.perform(get("/search").param("q", words).with(As.director())).andExpect(status().isOk());
        web.perform(get("/search/suggestions").param("q", words).with(As.director()))
                .andExpect(status().isOk());
    }

    @Test
    void takesEndlessWords() throws Exception {
        assertThat(found("x".repeat(5_000))).contains("Nothing found");
        assertThat(found("ペンギン".repeat(100))).contains("Nothing found");
        assertThat(found("pangolin ".repeat(500))).contains("depot");
    }

    @Test
    void pagesOneKindAndComesBackFromBehindTheLastPage() throws Exception {
        String page = web.perform(get("/search")
                        .param("q", "pangolin")
                        .param("kind", "arrangement")
                        .with(As.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("1 to 2 of 2");
        web.perform(get("/search")
                        .param("q", "pangolin")
                        .param("kind", "arrangement")
                        .param("page", "7")
                        .with(As.director()))
                .andExpect(redirectedUrl("/search?q=pangolin&kind=arrangement&page=0"));
        web.perform(get("/search")
                        .param("q", "pangolin")
                        .param("kind", "people")
                        .param("page", "-1")
                        .with(As.director()))
                .andExpect(status().isOk());
    }

    @Test
    void offersWhatItFindsWhileSomebodyTypes() throws Exception {
        String offered = web.perform(
                        get("/search/suggestions").param("q", "pangolin").with(As.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(offered)
                .contains("role=\"option\"")
                .contains("/search?q=pangolin")
                .doesNotContain("<html");
    }

    @Test
    void keepsAGuestOut() throws Exception {
        web.perform(get("/search").param("q", "x")).andExpect(status().is3xxRedirection());
    }

    private String found(String words) throws Exception {
        return web.perform(get("/search").param("q", words).with(As.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
