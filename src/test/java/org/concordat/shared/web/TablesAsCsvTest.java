package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ConcordatTest
class TablesAsCsvTest {

    private static final int MORE_THAN_A_PAGE = TableState.SIZE + 5;

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    private PartnerId own;

    @BeforeEach
    void moreThanAPage() {
        World world = new World(partnering);
        own = world.partner();
        PartnerId other = world.partner();
        for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
            partnering.setUp(
                    World.terms("Heron, \"great\" " + number),
                    List.of(World.part(own, null), World.part(other, null)),
                    Stage.OPERATION,
                    World.date("2012"),
                    Visibility.EVERYTHING);
        }
    }

    @Test
    void hasAllRowsOfATableThatHasPagesAsFilteredAndSorted() throws Exception {
        String file = file("/arrangements?q=heron&sort=name&order=desc&page=1&csv=paged");
        List<String> lines = file.lines().toList();
        assertThat(lines).hasSize(1 + MORE_THAN_A_PAGE);
        assertThat(lines.get(0)).startsWith("\uFEFFName,Kind,Stage");
        assertThat(lines.get(1)).startsWith("\"Heron, \"\"great\"\" 9");
    }

    @Test
    void hasAllOfTheMap() throws Exception {
        List<String> lines = file("/?csv=paged&group=stage").lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("Heron")).hasSize(MORE_THAN_A_PAGE);
        assertThat(lines.get(0))
                .startsWith("\uFEFFArrangement,Kind,Stage,Strategic oversight: ")
                .contains(",Readiness,")
                .doesNotContain("Sort by");
        assertThat(lines.get(0).split(",")).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void namesTheFileAfterThePage() throws Exception {
        web.perform(get("/partners?csv=all").with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("Partners.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?csv=", "/portfolio/rules?csv=x&csv=paged", "/portfolio/rules?csv=999999999999"})
    void answersNonsenseAsItAnswersAnythingElse(String address) throws Exception {
        web.perform(get(address).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk());
    }

    @Test
    void givesNothingOfAPageThatMayNotBeSeenOrHasNone() throws Exception {
        web.perform(get("/people?csv=all").with(As.director())).andExpect(status().isForbidden());
        web.perform(get("/arrangements/" + own + "?csv=all").with(As.director()))
                .andExpect(status().isNotFound());
        web.perform(get("/sign-in?csv=all")).andExpect(status().isNotFound());
        web.perform(get("/partners?csv=all")).andExpect(status().is3xxRedirection());
    }

    @Test
    void hasARowForEveryReasonForAttention() throws Exception {
        List<String> lines =
                file("/portfolio/attention?csv=paged&rule=unassessed").lines().toList();
        assertThat(lines).hasSize(1 + MORE_THAN_A_PAGE);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFArrangement,Points at stake,Kind,Stage,Reason,Why,For how long,How it is mended");
        assertThat(lines.get(1)).contains("Heron", ",Not assessed,Nobody has assessed it yet.,");
    }

    /** A page that says what it is made of before it is known that it has no table would stand in the way of the page of errors. */
    @Test
    void leavesItToThePageOfErrorsInWhatItIsWritten() throws Exception {
        for (String path :
                List.of("/portfolio/attention/snoozes", "/inbox", "/views", "/search", "/actions", "/frameworks")) {
            for (String csv : List.of("paged", "all", "x")) {
                MockHttpServletResponse response = web.perform(
                                get(path + "?csv=" + csv).with(As.director()))
                        .andReturn()
                        .getResponse();
                assertThat(response.getStatus()).as(path).isEqualTo(404);
                assertThat(response.getContentType()).as(path).isNull();
            }
        }
    }

    @Test
    void linksToItselfWithWhatItWasAskedFor() throws Exception {
        String page = web.perform(get(URI.create("/arrangements?q=her%C3%B6n%26x&kind=%7Ba%7D&page=3"))
                        .with(As.director()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("href=\"/arrangements?q=her%C3%B6n%26x&amp;kind=%7Ba%7D&amp;csv=all\"");
    }

    private String file(String address) throws Exception {
        return web.perform(get(address).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
