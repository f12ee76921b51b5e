package org.concordat.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.Made;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.sheet.Answer;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class EvidencePagesTest extends OpenAssessment {

    private static final byte[] MINUTES = Made.pdf("minutes of May");

    @Autowired
    Results results;

    @Autowired
    JdbcClient sql;

    @Test
    void keepsAFileWithItsHashAndHandsItOutToBeSavedOnly() throws Exception {
        String page = entered(hand(desk, consultant, "Protokoll für März.pdf", MINUTES));
        String hash = sql.sql("select sha256 from evidence_revision where evidence_id = ?")
                .param(idOf(page))
                .query(String.class)
                .single();
        see(page).andExpect(content().string(allOf(containsString("Protokoll für März.pdf"), containsString(hash))));
        see(page + "/revisions/1")
                .andExpect(content().bytes(MINUTES))
                .andExpect(header().longValue("Content-Length", MINUTES.length))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(
                                        containsString("attachment"),
                                        containsString("filename*=UTF-8''Protokoll%20f%C3%BCr%20M%C3%A4rz.pdf"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        see(page + "/revisions/2", status().isNotFound());
        see(page + "/revisions/x", status().isNotFound());
    }

    @Test
    void keepsEveryRevisionAndWantsEachChecked() throws Exception {
        String page = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        send(post(page + "/check").param("version", version(page)).param("word", "I sat there"))
                .andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("I sat there")));
        revise(page, "minutes.pdf", MINUTES)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the very file")));
        revise(page, "minutes again.txt", "All of us agreed".getBytes(UTF_8)).andExpect(redirectedUrl(page));
        see(page)
                .andExpect(content()
                        .string(allOf(
                                containsString("minutes.pdf"),
                                containsString("minutes again.txt"),
                                not(containsString("I sat there")))));
        see(page + "/revisions/1").andExpect(content().bytes(MINUTES));
        see(page + "/revisions/2").andExpect(content().string("All of us agreed"));
        assertThatThrownBy(
                        () -> sql.sql("update evidence_part set content = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from evidence_revision").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void cutsALargeFileIntoPartsAndPutsItTogetherAgain() throws Exception {
        byte[] large = Made.pdf(700_000);
        String page = entered(hand(desk, consultant, "large.pdf", large));
        assertThat(sql.sql("select count(*) from evidence_part where evidence_id = ?")
                        .param(idOf(page))
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        see(page + "/revisions/1").andExpect(content().bytes(large));
    }

    @Test
    void saysAtTheFileWhyItIsRefusedAndKeepsWhatWasTyped() throws Exception {
        hand(desk, consultant, "minutes.pdf", "<!DOCTYPE html><html></html>".getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("This is a web page, whatever its name says"),
                                containsString("value=\"Minutes of the board\""),
                                containsString("please choose it again"))));
        hand(desk, consultant, "a.txt", Made.eicar().getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("harmful")));
        hand(desk, consultant, "a.txt", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This file is empty")));
        hand(desk, consultant, "", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file")));
        assertThat(count("evidence")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dated=2012-05-02&goodUntil=2012-05-01",
                "dated=2999-01-01",
                "dated=yesterday",
                "goodUntil=2012-13-40",
                "mechanisms=ZZ9",
                "mechanisms='--",
                "partner=7",
                "partner=01931234-0000-7000-8000-000000000000",
                "what=",
                "place=javascript:alert(1)",
                "place=",
            })
    void refusesWhatCannotBeAtItsField(String wrong) throws Exception {
        var request = post(desk + "/evidence").param("kind", "link");
        Map<String, String> fields = new HashMap<>(
                Map.of("what", "Minutes", "place", "https://a.example/minutes", "mechanisms", "AA1", "dated", ""));
        for (String field : wrong.split("&")) {
            fields.put(field.split("=")[0], field.substring(field.indexOf('=') + 1));
        }
        fields.forEach(request::param);
        send(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("form-problems")));
        assertThat(count("evidence")).isZero();
    }

    @Test
    void asksForAnAddressOrANoteAndForOneOfThem() throws Exception {
        String ask = desk + "/evidence/new?kind=";
        see(ask + "file").andExpect(content().string(not(containsString("name=\"place\""))));
        see(ask + "link")
                .andExpect(content().string(allOf(containsString("name=\"place\""), not(containsString("<textarea")))));
        see(ask + "note")
                .andExpect(content().string(allOf(containsString("<textarea"), not(containsString("type=\"url\"")))));
    }

    @Test
    void gradesByCheckAndDate() throws Exception {
        assertThat(grade()).isEqualTo(EvidenceGrade.D);
        String page = entered(note(desk, consultant, "", null));
        assertThat(grade()).isEqualTo(EvidenceGrade.B);
        send(post(page + "/check").param("version", version(page))).andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.A);
        send(post(page + "/check/withdrawal").param("version", version(page))).andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.B);
        // The assessment looks at 1 May 2013.
        correct(page, "Minutes", "2013-04-30", version(page)).andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.C);
        send(post(page + "/withdrawal").param("version", version(page)).param("reason", " "))
                .andExpect(status().isUnprocessableContent());
        send(post(page + "/withdrawal").param("version", version(page)).param("reason", "The wrong year"))
                .andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.D);
        see(page).andExpect(content().string(containsString("The wrong year")));
        correct(page, "Minutes", "", version(page)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsBothWhenSomeoneSavedFirst() throws Exception {
        String page = entered(note(desk, consultant, "", null));
        String seen = version(page);
        correct(page, "Minutes of June", "", seen).andExpect(redirectedUrl(page));
        correct(page, "My words", "", seen)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("My words"), containsString("Minutes of June"))));
        send(post(page + "/check").param("version", seen).param("word", "I sat there"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("I sat there"), containsString("Minutes of June"))));
        send(post(page + "/withdrawal").param("version", seen).param("reason", "The wrong year"))
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("The wrong year"), containsString("since you opened"))));
        String file = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        String before = version(file);
        revise(file, "again.txt", "again".getBytes(UTF_8)).andExpect(redirectedUrl(file));
        revise(file, "b.txt", "b".getBytes(UTF_8), before)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("since you opened")));
    }

    @Test
    void keepsWhatWasWrittenWhereSomeoneElseCheckedOrWithdrewFirst() throws Exception {
        String page = entered(note(desk, consultant, "", null));
        String seen = version(page);
        send(post(page + "/check").param("version", seen).param("word", "Theirs"));
        send(post(page + "/check").param("version", seen).param("word", "My own words"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("My own words"), containsString("Theirs"))));
        send(post(page + "/check").param("version", version(page)).param("word", "x".repeat(1001)))
                .andExpect(status().isUnprocessableContent());
        seen = version(page);
        send(post(page + "/withdrawal").param("version", seen).param("reason", "Out of print"));
        send(post(page + "/withdrawal").param("version", seen).param("reason", "My own reason"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("My own reason"), containsString("Out of print"))));
    }

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
                                containsString("Carry over from the last assessment (2)"),
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
        see(next + "/evidence").andExpect(content().string(containsString("Carry over from the last assessment (1)")));
    }

    @Test
    void listsWhatIsAskedFor() throws Exception {
        entered(note(desk, consultant, council.toString(), null));
        String list = desk + "/evidence";
        for (String hit : List.of("mechanism=AA1", "partner=" + council, "grade=B", "", "grade=&mechanism=&partner=")) {
            see(list + "?" + hit).andExpect(content().string(containsString("Minutes of the board")));
        }
        for (String miss : List.of(
                "mechanism=AA2", "partner=" + provider, "partner=shared", "grade=A", "expiring=soon", "mechanism='")) {
            see(list + "?" + miss).andExpect(content().string(not(containsString("Minutes of the board"))));
        }
        entered(note(desk, consultant, "", LocalDate.now().plusDays(30).toString()));
        see(list + "?expiring=soon").andExpect(content().string(containsString("Runs out on")));
    }

    private void close() {
        Signature by = Signature.of(facilitator, Instant.now());
        answering.answer(facilitator, ann, new MechanismCode("AA1"), Answer.rated(3, null, by), 0);
        closing.close(facilitator, id, desks.of(facilitator, id).state());
    }

    private ResultActions hand(String place, RequestPostProcessor who, String name, byte[] file) throws Exception {
        return hand(place, who, name, file, "");
    }

    private ResultActions hand(String place, RequestPostProcessor who, String name, byte[] file, String partner)
            throws Exception {
        return web.perform(multipart(place + "/evidence")
                .file(new MockMultipartFile("file", name, "application/pdf", file))
                .param("kind", "file")
                .param("what", "Minutes of the board")
                .param("partner", partner)
                .param("mechanisms", "AA1")
                .with(csrf())
                .with(who));
    }

    private ResultActions note(String place, RequestPostProcessor who, String partner, @Nullable String goodUntil)
            throws Exception {
        return web.perform(post(place + "/evidence")
                .param("kind", "note")
                .param("what", "Minutes of the board")
                .param("place", "Shelf 4")
                .param("partner", partner)
                .param("goodUntil", goodUntil == null ? "" : goodUntil)
                .param("mechanisms", "AA1", "BB1")
                .with(csrf())
                .with(who));
    }

    private ResultActions revise(String page, String name, byte[] file) throws Exception {
        return revise(page, name, file, version(page));
    }

    private ResultActions revise(String page, String name, byte[] file, String version) throws Exception {
        return web.perform(multipart(page + "/revisions")
                .file(new MockMultipartFile("file", name, "text/plain", file))
                .param("version", version)
                .with(csrf())
                .with(consultant));
    }

    private ResultActions correct(String page, String what, String goodUntil, String version) throws Exception {
        return send(post(page)
                .param("kind", "note")
                .param("what", what)
                .param("place", "Shelf 4")
                .param("goodUntil", goodUntil)
                .param("mechanisms", "AA1")
                .param("version", version));
    }

    private ResultActions look(String page, RequestPostProcessor who, ResultMatcher expected) throws Exception {
        return web.perform(get(page).with(who)).andExpect(expected);
    }

    private static String entered(ResultActions entering) throws Exception {
        String page =
                entering.andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
        assertThat(page).isNotNull();
        return page;
    }

    private static UUID idOf(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private String version(String page) {
        return sql.sql("select version from evidence where evidence_id = ?")
                .param(idOf(page))
                .query(Long.class)
                .single()
                .toString();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table + " where assessment_id = ?")
                .param(id.assessmentId())
                .query(Long.class)
                .single();
    }

    private long parts(UUID evidence) {
        return sql.sql("select count(*) from evidence_part where evidence_id = ?")
                .param(evidence)
                .query(Long.class)
                .single();
    }

    private EvidenceGrade grade() {
        return results.of(facilitator, id)
                .card()
                .result()
                .mechanism(new MechanismCode("AA1"))
                .orElseThrow()
                .finding()
                .evidence();
    }

    private User bound(UUID partner, Role role) {
        return users.save(new User(UUID.randomUUID() + "@seen.example", "Someone", EnumSet.of(role), partner));
    }
}
