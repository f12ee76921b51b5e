package org.concordat.assessment.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;

@ConcordatTest
class MechanismPagesTest extends OpenAssessment {

    @Test
    void recordsAndWithdrawsWhatWasAgreedAboutAMechanism() throws Exception {
        String page = desk + "/mechanisms/AA1";
        agree(page, "2.5", "Half way", version()).andExpect(redirectedUrl(page));
        see(page)
                .andExpect(content().string(containsString("Half way")))
                .andExpect(content().string(containsString("Both leads")));
        agree(page, "3", "My words", version() - 1)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My words")))
                .andExpect(content().string(containsString("Half way")));
        agree(page, "7", "My words", version()).andExpect(status().isUnprocessableContent());
        agree(page, "3", "", version()).andExpect(status().isUnprocessableContent());
        send(post(page + "/agreement/withdrawal").param("version", Long.toString(version())))
                .andExpect(redirectedUrl(page));
        send(post(page + "/not-applying")
                        .param("version", Long.toString(version()))
                        .param("because", ""))
                .andExpect(status().isUnprocessableContent());
        send(post(page + "/not-applying")
                        .param("version", Long.toString(version()))
                        .param("because", "Nobody moves"))
                .andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("Nobody moves")));
        send(post(page + "/not-applying/withdrawal").param("version", Long.toString(version())))
                .andExpect(redirectedUrl(page));
        see(desk + "/mechanisms/ZZ9", status().isNotFound());
    }

    @Test
    void findsNothingToWithdrawWhereNothingWasRecorded() throws Exception {
        String page = desk + "/mechanisms/AA1";
        String current = Long.toString(version());
        send(post(page + "/agreement/withdrawal").param("version", current)).andExpect(status().isNotFound());
        send(post(page + "/not-applying/withdrawal").param("version", current)).andExpect(status().isNotFound());
        send(post(desk + "/mechanisms/ZZ9/agreement/withdrawal").param("version", current))
                .andExpect(status().isNotFound());
    }
}
