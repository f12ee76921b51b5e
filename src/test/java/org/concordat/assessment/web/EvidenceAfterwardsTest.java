package org.concordat.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.Made;
import org.concordat.assessment.sheet.Answer;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Evidence of an assessment that was closed: it stays as it is, and is carried over to the next. */
@ConcordatTest
class EvidenceAfterwardsTest extends EvidenceHandedIn {

    @Test
    void changesNothingAfterClosingAndStillHandsItOut() throws Exception {
        String page = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        String seen = version(page);
        close();
        see(page + "/revisions/1").andExpect(content().bytes(MINUTES));
        see(page).andExpect(content().string(not(containsString("<form method=\"post\" action=\"/assess"))));
        see(desk + "/evidence/new", status().isNotFound());
        hand(desk, consultant, "more.pdf", Made.pdf("more")).andExpect(status().isUnprocessableContent());
        note(desk, consultant, "", null).andExpect(status().isUnprocessableContent());
        revise(page, "more.txt", "more".getBytes(UTF_8)).andExpect(status().isUnprocessableContent());
        correct(page, "Other", "", seen).andExpect(status().isUnprocessableContent());
        revise(page, "", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("closed"), not(containsString("Choose a file")))));
        send(post(page + "/check").param("version", seen)).andExpect(status().isUnprocessableContent());
        send(post(page + "/withdrawal").param("version", seen).param("reason", "My reason"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("My reason")));
        UUID evidence = idOf(page);
        for (String change : List.of(
                "update evidence set what = 'x' where evidence_id = ?",
                "delete from evidence where evidence_id = ?",
                "insert into evidence_revision select evidence_id, 2, name, type, size, sha256, null, 'x', now() from evidence_revision where evidence_id = ?",
                "insert into evidence_part select evidence_id, 1, 9, content from evidence_part where evidence_id = ?",
                "insert into evidence_mechanism select evidence_id, 'AA2' from evidence where evidence_id = ?")) {
            assertThatThrownBy(() -> sql.sql(change).param(evidence).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void carriesOverWhatWasChosenAndNothingElse() throws Exception {
        String old = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        entered(note(desk, consultant, "", null));
        entered(note(desk, consultant, "", "2013-04-30"));
        send(post(old + "/check").param("version", version(old)));
        close();
        String next = "/assessments/" + open(Mode.BY_PARTNER);
        see(next + "/evidence")
                .andExpect(content()
                        .string(allOf(
                                containsString("Carry over from earlier assessments (2)"),
                                not(containsString("Minutes of the board")))));
        send(post(next + "/evidence/carrying-over")).andExpect(status().isUnprocessableContent());
        send(post(next + "/evidence/carrying-over")
                        .param("chosen", UUID.randomUUID().toString(), "x"))
                .andExpect(status().isUnprocessableContent());
        send(post(next + "/evidence/carrying-over").param("chosen", idOf(old).toString()))
                .andExpect(redirectedUrl(next + "/evidence"));
        UUID carried = sql.sql("select evidence_id from evidence where carried_from = ? and checked_at is null")
                .param(idOf(old))
                .query(UUID.class)
                .single();
        see(next + "/evidence/" + carried + "/revisions/1").andExpect(content().bytes(MINUTES));
        see(next + "/evidence").andExpect(content().string(containsString("Carry over from earlier assessments (1)")));
    }

    private void close() {
        Signature by = Signature.of(facilitator, Instant.now());
        answering.answer(facilitator, ann, new MechanismCode("AA1"), Answer.rated(3, null, by), 0);
        closing.close(facilitator, id, desks.of(facilitator, id).state());
    }
}
