package org.concordat.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees evidence and who brings it in. */
@ConcordatTest
class EvidenceRightsTest extends EvidenceHandedIn {

    @Test
    void showsAnotherPartnersPeopleThatThereIsSomeAndItsGradeAndNoMore() throws Exception {
        String page = entered(note(desk, consultant, council.toString(), null));
        RequestPostProcessor own = As.boundTo(council.partnerId(), Role.DIRECTOR);
        RequestPostProcessor other = As.boundTo(provider.partnerId(), Role.DIRECTOR);
        RequestPostProcessor facilitatesForOther = As.boundTo(provider.partnerId(), Role.CONSULTANT);
        look(page, own, status().isOk());
        look(desk + "/evidence", own, status().isOk())
                .andExpect(content().string(containsString("Minutes of the board")));
        for (RequestPostProcessor who : List.of(other, facilitatesForOther)) {
            look(page, who, status().isNotFound());
            look(desk + "/evidence", who, status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Kept to its partner"),
                                    containsString("Grade on file"),
                                    not(containsString("Minutes of the board")))));
        }
        String checked = entered(note(desk, consultant, council.toString(), "2099-12-31"));
        send(post(checked + "/check").param("version", version(checked)));
        look(desk + "/evidence", other, status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Grade on file"),
                                not(containsString(">Note<")),
                                not(containsString("2099")),
                                not(containsString(">Checked<")))));
        look(desk + "/evidence?expiring=soon", other, status().isOk())
                .andExpect(content().string(not(containsString("Kept to its partner"))));
        look(desk + "/mechanisms/AA1", facilitatesForOther, status().isOk())
                .andExpect(content().string(not(containsString("Minutes of the board"))));
        web.perform(post(page + "/check").param("version", "0").with(csrf()).with(facilitatesForOther))
                .andExpect(status().isNotFound());
        web.perform(post(page + "/withdrawal")
                        .param("version", "0")
                        .param("reason", "x")
                        .with(csrf())
                        .with(facilitatesForOther))
                .andExpect(status().isNotFound());
        note(desk, facilitatesForOther, council.toString(), null).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsEveryoneWhatSupportsAnAttributedAssessment() throws Exception {
        String attributed = "/assessments/" + open(Mode.ATTRIBUTED);
        String page = entered(note(attributed, consultant, council.toString(), null));
        look(page, As.boundTo(provider.partnerId(), Role.DIRECTOR), status().isOk());
    }

    @Test
    void keepsTheBytesOfOnePartnerFromTheOthersInTheDatabaseToo() throws Exception {
        String page = entered(hand(desk, consultant, "minutes.pdf", MINUTES, council.toString()));
        UUID evidence = idOf(page);
        User own = bound(council.partnerId(), Role.DIRECTOR);
        User other = bound(provider.partnerId(), Role.CONSULTANT);
        assertThat(Seen.<Long>by(own, () -> parts(evidence))).isEqualTo(1);
        assertThat(Seen.<Long>by(other, () -> parts(evidence))).isZero();
        assertThat(Seen.<Long>byNobody(() -> parts(evidence))).isZero();
    }

    @Test
    void takesEvidenceOfTheirPartnerFromThoseWhoAnswer() throws Exception {
        User person = user(UUID.randomUUID() + "@own.example");
        User stranger = user(UUID.randomUUID() + "@own.example");
        RespondentId own = people.invite(facilitator, id, council, "Own", person.email());
        RespondentId theirs = people.invite(facilitator, id, provider, "Their", stranger.email());
        String page = entered(hand("/answers/" + own, As.user(person), "minutes.pdf", MINUTES, provider.toString()));
        assertThat(page).startsWith("/answers/" + own + "/evidence/");
        look(page, As.user(person), status().isOk());
        look(page + "/revisions/1", As.user(person), status().isOk())
                .andExpect(content().bytes(MINUTES));
        look("/answers/" + own + "/AA1", As.user(person), status().isOk())
                .andExpect(content().string(containsString("Minutes of the board")));
        look(desk + "/evidence", As.boundTo(council.partnerId(), Role.DIRECTOR), status().isOk())
                .andExpect(content().string(containsString("Minutes of the board")));
        String elsewhere = page.replace(own.toString(), theirs.toString());
        look(elsewhere, As.user(stranger), status().isNotFound());
        look(elsewhere + "/revisions/1", As.user(stranger), status().isNotFound());
        look(page, As.user(stranger), status().isNotFound());
        look(desk + "/evidence", As.user(person), status().isForbidden());
        web.perform(post(page + "/check").with(csrf()).with(As.user(person))).andExpect(status().isNotFound());
    }

    @Test
    void takesNothingAnyMoreFromThoseWhoDeclined() throws Exception {
        User person = user(UUID.randomUUID() + "@own.example");
        RespondentId own = people.invite(facilitator, id, council, "Own", person.email());
        String base = "/answers/" + own;
        String page = entered(note(base, As.user(person), "", null));
        answering.decline(person.viewer(), own, "On leave");
        look(page, As.user(person), status().isOk()).andExpect(content().string(not(containsString("/withdrawal"))));
        note(base, As.user(person), "", null).andExpect(status().isNotFound());
        web.perform(post(page + "/withdrawal")
                        .param("version", version(page))
                        .param("reason", "x")
                        .with(csrf())
                        .with(As.user(person)))
                .andExpect(status().isNotFound());
        for (String change : List.of(
                "update evidence set what = 'x' where evidence_id = ?",
                "delete from evidence_mechanism where evidence_id = ?",
                "insert into evidence_mechanism select evidence_id, 'AA2' from evidence where evidence_id = ?")) {
            assertThat(Seen.<Boolean>by(person, () -> changes(change, idOf(page))))
                    .as(change)
                    .isFalse();
        }
    }

    private boolean changes(String statement, UUID evidence) {
        try {
            return sql.sql(statement).param(evidence).update() > 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    @Test
    void neverTellsWhoHandedSomethingInToAnAnonymousAssessment() throws Exception {
        AssessmentId anonymous = open(Mode.ANONYMOUS);
        User person = user(UUID.randomUUID() + "@own.example");
        RespondentId own = people.invite(facilitator, anonymous, council, "Own", person.email());
        String page = entered(hand("/answers/" + own, As.user(person), "minutes.pdf", MINUTES));
        UUID evidence = idOf(page);
        String seen = "/assessments/" + anonymous + "/evidence/" + evidence;
        see(seen).andExpect(content().string(not(containsString(person.name() + ","))));
        assertThat(sql.sql(
                                "select count(*) from evidence where evidence_id = ? and signed_by is null and signed_name <> ?")
                        .params(evidence, person.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(sql.sql(
                                "select act || ' by ' || actor from journal_entry where subject_id = ? and kind = 'evidence'")
                        .param(evidence)
                        .query(String.class)
                        .list())
                .containsExactly("added by Someone, unnamed");
        assertThat(sql.sql("select count(*) from journal_entry where subject_id = ? and actor_id is not null")
                        .param(evidence)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void findsNothingOfAnotherAssessmentUnderItsOwnAddress(Mode mode) throws Exception {
        String page = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        String elsewhere = page.replace(id.toString(), open(mode).toString());
        for (String path : List.of("", "/edit", "/revisions/1")) {
            see(elsewhere + path, status().isNotFound());
            see(desk + "/evidence/" + UUID.randomUUID() + path, status().isNotFound());
            see(desk + "/evidence/7" + path, status().isNotFound());
        }
        for (String path : List.of("", "/check", "/check/withdrawal", "/withdrawal")) {
            send(post(elsewhere + path).param("version", version(page)).param("reason", "x"))
                    .andExpect(status().isNotFound());
        }
        revise(elsewhere, "a.txt", "a".getBytes(UTF_8)).andExpect(status().isNotFound());
    }

    private long parts(UUID evidence) {
        return sql.sql("select count(*) from evidence_part where evidence_id = ?")
                .param(evidence)
                .query(Long.class)
                .single();
    }

    private User bound(UUID partner, Role role) {
        return users.save(new User(UUID.randomUUID() + "@seen.example", "Someone", EnumSet.of(role), partner));
    }
}
