package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.assessment.settlement.Settlement;
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

    @Test
    void whatWasSettledMeanwhileStandsBesideWhatIsLeftOutOrParkedTooLate() throws Exception {
        String page = desk + "/mechanisms/AA1";
        Map<String, String> late = Map.of("/not-applying", "because", "/parking", "note");
        for (Map.Entry<String, String> form : late.entrySet()) {
            long before = version();
            agree(page, "2", "Minutes were seen", before).andExpect(status().is3xxRedirection());
            send(post(page + form.getKey())
                            .param(form.getValue(), "Typed too late")
                            .param("version", Long.toString(before)))
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Someone settled this while you did"),
                                    containsString("Minutes were seen"),
                                    containsString("Typed too late"))));
            Settlement stands = desks.of(facilitator, id).settled(Looked.BOARDS).orElseThrow();
            assertThat(stands.agreed()).isNotNull();
            assertThat(stands.notApplying()).isNull();
            assertThat(stands.parked()).isNull();
        }
    }

    @Test
    void whatWasLeftOutOrParkedMeanwhileStandsBesideALevelThatIsAgreedTooLate() throws Exception {
        String page = desk + "/mechanisms/AA1";
        long before = version();
        send(post(page + "/parking").param("note", "After lunch").param("version", Long.toString(before)));
        agree(page, "2", "Typed too late", before)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("After lunch"), containsString("Typed too late"))));
        long parked = version();
        send(post(page + "/not-applying").param("because", "No boards here").param("version", Long.toString(parked)));
        agree(page, "2", "Typed too late", parked)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("No boards here"), containsString("Typed too late"))));
    }
}
