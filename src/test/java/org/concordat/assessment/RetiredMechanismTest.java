package org.concordat.assessment;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.As;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** What an earlier version asked about and the newest does no more: what was found about it stays where it was read. */
@ConcordatTest
@Transactional
class RetiredMechanismTest extends SmallAssessment {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient atOnce;

    private FrameworkDocument first;

    @BeforeEach
    void publishANextVersionWithoutIt() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answering.answer(facilitator, ann, Looked.BOARDS, rated(1), 0);
        answering.answer(facilitator, ann, Looked.MODEL, rated(2), 1);
        answering.answer(facilitator, ann, Looked.TEAMS, rated(2), 2);
        answering.submit(facilitator, ann, 3);
        close(id);
        first = catalogue.document(framework);
        catalogue.loadPublished(
                NextVersion.replacing(first, Looked.BOARDS, new MechanismCode("AA9")), "A test", "Better words");
        // What the portfolio reads is found at the end of a transaction, to which a test does not come.
        atOnce.sql("set constraints all immediate").update();
    }

    @Test
    void thePortfolioKeepsItsColumnItsNameAndItsPage() throws Exception {
        String through = "?framework=" + first.code();
        String name = first.mechanism(Looked.BOARDS).orElseThrow().shortName();

        look("/" + through)
                .andExpect(content().string(allOf(containsString("No longer asked about"), containsString(name))));
        look("/portfolio/mechanisms" + through).andExpect(content().string(containsString(name)));
        look("/portfolio/mechanisms/AA1" + through)
                .andExpect(content().string(containsString("does not ask about this any more")));
        web.perform(get("/portfolio/mechanisms/AA7" + through).with(As.consultant()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theHandbookLeadsToTheVersionThatHasIt() throws Exception {
        String handbook = "/frameworks/" + first.code() + "/mechanisms/";

        web.perform(get(handbook + "AA1").with(As.consultant())).andExpect(redirectedUrl(handbook + "AA1?version=1"));
        look(handbook + "AA1?version=1")
                .andExpect(content().string(containsString("does not ask about this any more")));
        web.perform(get(handbook + "AA7").with(As.consultant())).andExpect(status().isNotFound());
        web.perform(get(handbook + "AA1?version=2").with(As.consultant())).andExpect(status().isNotFound());
    }

    private ResultActions look(String address) throws Exception {
        return web.perform(get(address).with(As.consultant())).andExpect(status().isOk());
    }
}
