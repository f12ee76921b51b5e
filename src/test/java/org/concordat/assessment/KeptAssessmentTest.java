package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.TEAMS;

import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.partnership.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the database holds by itself of an assessment, and keeps of a closed one whatever the application does. */
@ConcordatTest
class KeptAssessmentTest extends SmallAssessment {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update scorecard set readiness = 99 where assessment_id = ?",
                "delete from scorecard where assessment_id = ?",
                "update scorecard_mechanism set lost_points = 0 where assessment_id = ?",
                "delete from scorecard_mechanism where assessment_id = ?",
                "delete from scorecard_partner where assessment_id = ?",
                "update assessment set name = 'x' where assessment_id = ?",
                "update assessment set status = 'open', closed_at = null, closed_name = null where assessment_id = ?",
                "delete from assessment where assessment_id = ?",
                "update assessment_voice set voice = 2 where assessment_id = ?",
                "update settlement set agreed_level = 4 where assessment_id = ?",
                "delete from dissent where settlement_id in (select settlement_id from settlement where assessment_id = ?)",
                "update dissent set level = 4 where settlement_id in (select settlement_id from settlement where assessment_id = ?)",
                "delete from settlement where assessment_id = ?",
                "update settlement set left_out_because = 'x' where left_out_because is not null and assessment_id = ?",
                "update evidence set checked_at = now(), checked_name = 'x' where assessment_id = ?",
                "delete from evidence_mechanism where evidence_id in (select evidence_id from evidence where assessment_id = ?)",
                "update respondent set name = 'x' where assessment_id = ?",
                "update answer set level = 4 where respondent_id in (select respondent_id from respondent where assessment_id = ?)",
                "delete from answer where respondent_id in (select respondent_id from respondent where assessment_id = ?)",
                "insert into settlement (settlement_id, version, assessment_id, mechanism) select gen_random_uuid(), 0, assessment_id, 'CC1' from assessment where assessment_id = ?",
                "insert into uncounted_answer select respondent_id, assessment_id, 'BB1' from respondent where assessment_id = ?",
                "insert into scorecard_partner select a.assessment_id, p.partner_id, 1, 1, 1 from assessment a, partner p where a.assessment_id = ? limit 1",
            })
    void theDatabaseRefusesToChangeAClosedAssessment(String change) {
        AssessmentId id = closedWithEverything();
        assertThatThrownBy(() -> sql.sql(change).param(id.assessmentId()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("cannot be changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update answer set respondent_id = (select respondent_id from respondent where assessment_id = :open limit 1) where respondent_id in (select respondent_id from respondent where assessment_id = :closed)",
                "update evidence_mechanism set evidence_id = (select evidence_id from evidence where assessment_id = :open limit 1) where evidence_id in (select evidence_id from evidence where assessment_id = :closed)",
                "update dissent set settlement_id = (select settlement_id from settlement where assessment_id = :open limit 1) where settlement_id in (select settlement_id from settlement where assessment_id = :closed)",
                "update settlement set assessment_id = :open where assessment_id = :closed",
                "update evidence set assessment_id = :open where assessment_id = :closed",
                "update respondent set assessment_id = :open where assessment_id = :closed",
                "update scorecard_mechanism set assessment_id = :open where assessment_id = :closed",
            })
    void theDatabaseRefusesToMoveAnythingOutOfAClosedAssessment(String change) {
        AssessmentId open = withEverything();
        AssessmentId closed = closedWithEverything();
        assertThatThrownBy(() -> sql.sql(change)
                        .param("open", open.assessmentId())
                        .param("closed", closed.assessmentId())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("cannot be changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update assessment set status = 'closed', closed_at = now(), closed_name = 'x' where assessment_id = ?",
                "update assessment set status = 'closed' where assessment_id = ?",
                "update assessment set status = 'cancelled', cancelled_at = now(), cancelled_name = 'x' where assessment_id = ?",
                "update assessment set mode = 'secret' where assessment_id = ?",
                "update assessment set mechanisms = '{}' where assessment_id = ?",
                "update assessment_voice set voice = 0 where assessment_id = ?",
                "update settlement set agreed_level = 7 where agreed_level = 2 and assessment_id = ?",
                "update settlement set agreed_because = ' ' where agreed_level = 2 and assessment_id = ?",
                "update settlement set agreed_level = null where agreed_level = 2 and assessment_id = ?",
                "update settlement set left_out_because = null where assessment_id = ?",
                "update settlement set parked_signed_name = 'x', parked_signed_at = now() where assessment_id = ?",
                "update settlement set mechanism = 'AA1' where assessment_id = ?",
                "update dissent set level = 9 where settlement_id in (select settlement_id from settlement where assessment_id = ?)",
                "update evidence set kind = 'file' where assessment_id = ?",
                "update evidence set dated = '2026-02-01', good_until = '2026-01-01' where assessment_id = ?",
                "update respondent set partner_id = (select partner_id from partner where partner_id not in (select partner_id from assessment_voice where assessment_id = respondent.assessment_id) limit 1) where assessment_id = ?",
                "update respondent set status = 'submitted' where assessment_id = ?",
                "update answer set level = 5 where respondent_id in (select respondent_id from respondent where assessment_id = ?)",
                "update answer set level = null where respondent_id in (select respondent_id from respondent where assessment_id = ?)",
                "update answer set kind = 'does-not-apply', level = null where respondent_id in (select respondent_id from respondent where assessment_id = ?)",
            })
    void theDatabaseHoldsWhatTheDomainHolds(String change) {
        new World(partnering).partner();
        AssessmentId id = withEverything();
        assertThatThrownBy(() -> sql.sql(change).param(id.assessmentId()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assessment",
                "assessment_voice",
                "settlement",
                "dissent",
                "evidence",
                "evidence_mechanism",
                "respondent",
                "answer",
                "uncounted_answer",
                "scorecard",
                "scorecard_mechanism",
                "scorecard_partner"
            })
    void theDatabaseRefusesToEmptyWhatClosedAssessmentsKeep(String table) {
        assertThatThrownBy(() -> sql.sql("truncate " + table + " cascade").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("cannot be emptied away");
    }

    /** So that a table that comes later is not forgotten. Plans, links and letters have a life of their own after closing. */
    @Test
    void everyTableThatBelongsToAnAssessmentIsKeptByATrigger() {
        assertThat(sql.sql("""
                        select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
                            and k.confrelid in ('assessment'::regclass, 'respondent'::regclass, 'evidence'::regclass,
                                'scorecard'::regclass))
                          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%_is_kept')
                        order by 1""").query(String.class).list())
                .containsExactly(
                        "action_expectation",
                        "action_plan",
                        "arrangement_standing",
                        "letter",
                        "sheet_link",
                        "standing_look");
    }

    private AssessmentId withEverything() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answering.answer(facilitator, ann, BOARDS, rated(1), 0);
        settling.agree(
                facilitator,
                id,
                0,
                MODEL,
                new AgreedTerms(2, "Seen", "Both", Map.of(provider, new Dissent(1, "It is ours alone"))));
        settling.leaveOut(facilitator, id, 0, TEAMS, "No teams");
        supporting.enter(facilitator, new EvidencePlace.OfAssessment(id), Looked.minutes(MODEL), null);
        return id;
    }

    private AssessmentId closedWithEverything() {
        AssessmentId id = withEverything();
        close(id);
        return id;
    }
}
