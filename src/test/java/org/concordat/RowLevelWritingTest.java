package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What the database lets people change when the application forgets to ask what they may do. */
class RowLevelWritingTest extends TwoStrangers {

    private static final String COME_IN = "insert into participation"
            + " (participation_id, arrangement_id, partner_id, position, role) values (gen_random_uuid(), ?, ?, 9, 'member')";
    private static final String NAME = "insert into person_arrangement (user_id, arrangement_id) values (?, ?)";
    private static final String ANSWER = "insert into answer (respondent_id, mechanism, kind, level, edition,"
            + " signed_name, signed_at) values (?, 'BB1', 'rated', 4, 1, 'Someone', now())";

    private static final String DECIDE =
            "insert into deliberation_decision (deliberation_id, position, taken, effective_on,"
                    + " carried_over, signed_name, signed_at) values (?, 7, '{}', '2026-11-22', false, 'Someone', now())";

    @Autowired
    Arrangements arrangements;

    private int change(User person, String statement, Object... parameters) {
        return Seen.by(
                person, () -> sql.sql(statement).params(List.of(parameters)).update());
    }

    private ThrowableAssertAlternative<?> assertRefused(User person, String statement, Object... parameters) {
        return assertThatExceptionOfType(DataAccessException.class)
                .as(statement)
                .isThrownBy(() -> change(person, statement, parameters));
    }

    private void assertKeptOut(User person, String statement, Object... parameters) {
        assertRefused(person, statement, parameters).havingRootCause().withMessageContaining("row-level security");
    }

    private List<String> keptTables() {
        return sql.sql("select relname from pg_class where relrowsecurity order by 1")
                .query(String.class)
                .list();
    }

    /** One that each row has. */
    private String columnOf(String table) {
        return sql.sql("""
                        select attname from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and attnotnull
                        order by attnum limit 1""").param(table).query(String.class).single();
    }

    /** Changes rows to what they are already, and removes them. */
    private void assertReadsOnly(User person, Set<String> except) {
        for (String table : keptTables()) {
            if (except.contains(table) || Seen.<Long>by(person, () -> count(table)) == 0) {
                continue;
            }
            String column = columnOf(table);
            assertRefused(person, "update %1$s set %2$s = %2$s".formatted(table, column));
            if (!table.equals("journal_entry")) {
                assertThat(change(person, "delete from " + table)).as(table).isZero();
            }
        }
    }

    @Test
    void asksForTheRightToDoAKindOfWorkWhereverSomethingIsWritten() {
        List<String> without = sql.sql("""
                        select tablename || '.' || policyname from pg_policies
                        where cmd <> 'SELECT' and tablename <> 'journal_entry'
                          and concat(qual, with_check) not like '%viewer_may(%' order by 1""").query(String.class).list();
        assertThat(without)
                .containsExactly(
                        "answer.answered",
                        "answer_asked_anew.answered",
                        "evidence.corrected",
                        "evidence.entered",
                        "evidence_mechanism.corrected",
                        "evidence_mechanism.entered",
                        "evidence_part.entered",
                        "evidence_revision.entered",
                        "inbox_entry.own",
                        "respondent.answered",
                        "sheet_link.opened");
    }

    @Test
    void changesNothingOfAnothers() {
        UUID arrangement = theirs.arrangement().arrangementId();
        User consultant = person(Role.CONSULTANT, other);
        assertThat(change(consultant, "update arrangement set name = 'Mine' where arrangement_id = ?", arrangement))
                .isZero();
        for (String table : List.of("partner", "arrangement")) {
            long seen = Seen.by(consultant, () -> count(table));
            assertThat(change(consultant, "update %s set version = 0".formatted(table)))
                    .as(table)
                    .isEqualTo((int) seen);
        }
        assertKeptOut(consultant, COME_IN, arrangement, other.partnerId());
        assertKeptOut(consultant, NAME, consultant.id().userId(), arrangement);
    }

    @Test
    void letsDirectorsWorkOnPlansAndReadTheRest() {
        User bound = person(Role.DIRECTOR, own);
        User unbound = person(Role.DIRECTOR, null);
        for (User director : List.of(bound, unbound)) {
            assertThat(change(director, "update action set effort_days = 3 where action_id = ?", theirs.action()))
                    .isEqualTo(1);
            assertReadsOnly(
                    director,
                    Set.of(
                            "action",
                            "action_binding",
                            "action_comment",
                            "action_comment_mention",
                            "action_consent",
                            "action_contributor",
                            "action_file",
                            "action_file_part",
                            "action_log",
                            "action_plan",
                            "action_prerequisite",
                            "action_proof",
                            "action_share",
                            "arrangement",
                            "deliberation",
                            "deliberation_decision",
                            "plan_capacity",
                            "plan_capacity_days",
                            "plan_change"));
            assertKeptOut(director, COME_IN, theirs.arrangement().arrangementId(), other.partnerId());
            assertKeptOut(
                    director, NAME, director.id().userId(), theirs.arrangement().arrangementId());
        }
    }

    @Test
    void letsDirectorsSettleWhatTheyDecideOfAnArrangementAndNothingElseOfIt() {
        UUID arrangement = theirs.arrangement().arrangementId();
        String settle =
                "update arrangement set tier = 'leverage', integration_model = 'federated' where arrangement_id = ?";
        String name = "update arrangement set name = 'Mine' where arrangement_id = ?";
        User bound = person(Role.DIRECTOR, own);
        assertThat(change(bound, settle, arrangement)).isEqualTo(1);
        assertRefused(bound, name, arrangement).havingRootCause().withMessageContaining("theirs to settle");
        assertThat(change(person(Role.DIRECTOR, other), settle, arrangement)).isZero();
        assertThat(change(person(Role.CONSULTANT, own), name, arrangement)).isEqualTo(1);
    }

    @Test
    void letsOnlyDirectorsDecideAndKeepsWhatWasRecommendedAndDecided() {
        UUID deliberation = theirs.deliberation().deliberationId();
        for (User other : List.of(person(Role.CONSULTANT, own), person(Role.ADMINISTRATOR, null))) {
            assertKeptOut(other, DECIDE, deliberation);
        }
        User director = person(Role.DIRECTOR, own);
        assertThat(change(director, DECIDE, deliberation)).isEqualTo(1);
        assertKeptOut(director, DECIDE, others.deliberation().deliberationId());
        for (String statement : List.of(
                "update deliberation set answers = '{}' where deliberation_id = ?",
                "delete from deliberation where deliberation_id = ?",
                "update deliberation_decision set reason = 'Otherwise' where deliberation_id = ?",
                "delete from deliberation_decision where deliberation_id = ?")) {
            assertRefused(director, statement, deliberation).havingRootCause().withMessageContaining("is kept");
        }
    }

    @Test
    void letsRespondentsWriteOnTheirOwnSheetAndNowhereElse() {
        User respondent = person(Role.RESPONDENT, null);
        PartnersThings asked = PartnersThings.of(own, respondent, beans);
        UUID sheet = asked.sheet().respondentId();
        assertThat(change(respondent, ANSWER, sheet)).isEqualTo(1);
        assertThat(change(respondent, "update respondent set edition = 1 where respondent_id = ?", sheet))
                .isEqualTo(1);
        assertThat(change(respondent, "update answer set level = 1 where respondent_id = ?", sheet))
                .isEqualTo(1);
        assertThat(change(respondent, "delete from answer where respondent_id = ?", sheet))
                .isEqualTo(1);

        assertKeptOut(respondent, "update answer_asked_anew set edition = 9 where respondent_id = ?", sheet);
        assertThat(change(respondent, "delete from answer_asked_anew where respondent_id = ?", sheet))
                .isEqualTo(1);
        assertThat(change(
                        respondent,
                        "delete from answer_asked_anew where respondent_id = ?",
                        theirs.sheet().respondentId()))
                .isZero();

        assertReadsOnly(
                respondent, Set.of("respondent", "answer", "answer_asked_anew", "evidence", "evidence_mechanism"));
        assertKeptOut(respondent, ANSWER, theirs.sheet().respondentId());
        assertThat(change(
                        respondent,
                        "update respondent set edition = 7 where respondent_id = ?",
                        theirs.sheet().respondentId()))
                .isZero();
        assertThat(change(respondent, "delete from respondent where respondent_id = ?", sheet))
                .isZero();
    }

    @Test
    void letsRespondentsBringTheirPartnersEvidenceAndNotSayThatItWasChecked() {
        User respondent = person(Role.RESPONDENT, null);
        UUID brought = PartnersThings.of(own, respondent, beans).evidence();
        assertThat(change(respondent, "update evidence set what = 'Renamed' where evidence_id = ?", brought))
                .isEqualTo(1);
        assertKeptOut(
                respondent,
                "update evidence set checked_at = now(), checked_name = 'Myself' where evidence_id = ?",
                brought);
        assertKeptOut(
                respondent, "update evidence set partner_id = ? where evidence_id = ?", other.partnerId(), brought);
        assertThat(change(respondent, "update evidence set what = 'Theirs' where evidence_id = ?", theirs.evidence()))
                .isZero();
        assertThat(change(respondent, "delete from evidence_mechanism where evidence_id = ?", theirs.evidence()))
                .isZero();
    }

    @Test
    void letsNoRespondentSayWhoWasAsked() {
        User respondent = person(Role.RESPONDENT, null);
        UUID sheet = PartnersThings.of(own, respondent, beans).sheet().respondentId();
        for (String change : List.of("name = 'Another'", "account_id = null", "email = 'another@seen.example'")) {
            assertRefused(respondent, "update respondent set " + change + " where respondent_id = ?", sheet)
                    .havingRootCause()
                    .withMessageContaining("not theirs to change");
        }
        assertRefused(
                respondent,
                "update respondent set assessment_id = ? where respondent_id = ?",
                theirs.open().assessmentId(),
                sheet);
    }

    /** Otherwise an assessment could close while an answer is on its way in. */
    @Test
    void letsWhoeverAnswersHoldTheAssessmentOpen() {
        User respondent = person(Role.RESPONDENT, null);
        UUID asked = PartnersThings.of(own, respondent, beans).open().assessmentId();
        assertThat(Seen.<List<UUID>>by(
                        respondent,
                        () -> sql.sql("select assessment_id from assessment where assessment_id = ? for share")
                                .param(asked)
                                .query(UUID.class)
                                .list()))
                .containsExactly(asked);
    }

    @Test
    void letsPeopleSetUpWhatTheyThenSee() {
        User bound = person(Role.CONSULTANT, own);
        User named = someone(Role.CONSULTANT, null);
        named.holdTo(Set.of());
        users.save(named);
        for (User consultant : List.of(bound, named)) {
            PartnerId met = Seen.by(
                    consultant,
                    () -> partnering.record(
                            World.partnerTerms("Met " + UUID.randomUUID()), Visibility.of(consultant.viewer())));
            PartnerId also = Seen.by(
                    consultant,
                    () -> partnering.record(
                            World.partnerTerms("Also " + UUID.randomUUID()), Visibility.of(consultant.viewer())));
            // The partner that makes it visible comes last.
            PartnerId last = consultant == bound ? own : also;
            ArrangementId made = Seen.by(
                    consultant,
                    () -> partnering.setUp(
                            World.terms("Set up by " + consultant.id()),
                            List.of(World.part(met, null), World.part(last, null)),
                            Stage.OPERATION,
                            World.date("2012"),
                            Visibility.of(consultant.viewer())));
            assertThat(Seen.by(consultant, this::arrangementsSeen)).contains(made.arrangementId());
            assertThat(Seen.<Boolean>by(
                            consultant,
                            () -> arrangements.isVisible(
                                    made,
                                    Visibility.of(users.findById(consultant.id())
                                            .orElseThrow()
                                            .viewer()))))
                    .isTrue();
        }
    }
}
