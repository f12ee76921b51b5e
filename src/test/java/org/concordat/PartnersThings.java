package org.concordat;

import static org.concordat.assessment.Looked.viewer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.Examiner;
import org.concordat.assessment.file.Made;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.deciding.DeliberationId;
import org.concordat.deciding.Thought;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.renewal.Planning;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that a partner has a part in: an arrangement with a partner that nobody else knows, an assessment that
 * is open and one that is closed, both with a sheet of that partner and a personal link to it, a plan, and what was decided with an aid.
 */
record PartnersThings(
        PartnerId partner,
        ArrangementId arrangement,
        AssessmentId open,
        AssessmentId closed,
        RespondentId sheet,
        String link,
        RespondentId former,
        String formerLink,
        UUID evidence,
        ActionPlanId plan,
        UUID action,
        DeliberationId deliberation) {

    private static final Viewer CONSULTANT = viewer(null, Role.CONSULTANT);
    private static final Viewer DIRECTOR = viewer(null, Role.DIRECTOR);

    /** @param respondent who answers for the partner, and has an account */
    static PartnersThings of(PartnerId partner, User respondent, BeanFactory beans) {
        Assessing assessing = beans.getBean(Assessing.class);
        PeopleAsked people = beans.getBean(PeopleAsked.class);
        Catalogue catalogue = beans.getBean(Catalogue.class);
        World world = new World(beans.getBean(Partnering.class));
        ArrangementId arrangement = world.arrangement(partner, world.partner());
        FrameworkVersionId framework = catalogue.load(Looked.framework("things-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        AssessmentId closed = open(assessing, arrangement, framework, partner);
        answer(beans, people.invite(CONSULTANT, closed, partner, "Ann", respondent.email()));
        RespondentId former = people.invite(CONSULTANT, closed, partner, "Table 1", null);
        answer(beans, former);
        String formerLink = beans.getBean(Inviting.class).newLink(CONSULTANT, former);
        beans.getBean(Closing.class)
                .close(
                        CONSULTANT,
                        closed,
                        beans.getBean(Desks.class).of(CONSULTANT, closed).state());
        ActionPlanId plan = beans.getBean(Planning.class).make(CONSULTANT, closed);
        AssessmentId open = open(assessing, arrangement, framework, partner);
        RespondentId sheet = people.invite(CONSULTANT, open, partner, "Ann", respondent.email());
        enter(beans, open, partner);
        beans.getBean(Settling.class)
                .agree(
                        CONSULTANT,
                        open,
                        0,
                        Looked.BOARDS,
                        new AgreedTerms(2, "Seen", "Both", Map.of(partner, new Dissent(1, "Not by us"))));
        JdbcClient sql = beans.getBean(JdbcClient.class);
        sql.sql("insert into uncounted_answer (respondent_id, assessment_id, mechanism) values (?, ?, 'AA1')")
                .params(sheet.respondentId(), open.assessmentId())
                .update();
        sql.sql("insert into answer_asked_anew (respondent_id, mechanism, edition) values (?, 'AA1', 1)")
                .param(sheet.respondentId())
                .update();
        sql.sql("""
                        insert into answer_laid_aside (respondent_id, mechanism, kind, edition, signed_name, signed_at)
                        values (?, 'AA9', 'not-sure', 1, 'Someone', now())""").param(sheet.respondentId()).update();
        sql.sql("""
                        insert into assessment_move (assessment_id, position, from_version, to_version, reason, signed_name, signed_at)
                        select assessment_id, 0, framework_version_id, framework_version_id, 'Why', 'Someone', now()
                        from assessment where assessment_id = ?""").param(open.assessmentId()).update();
        UUID action = one(sql, "select action_id from action where action_plan_id = ? limit 1", plan.actionPlanId());
        talk(sql, action, respondent);
        carry(sql, action, partner, respondent);
        facts(sql, arrangement, partner);
        return new PartnersThings(
                partner,
                arrangement,
                open,
                closed,
                sheet,
                beans.getBean(Inviting.class).newLink(CONSULTANT, sheet),
                former,
                formerLink,
                one(sql, "select evidence_id from evidence where assessment_id = ?", open.assessmentId()),
                plan,
                action,
                Thought.decided(beans, DIRECTOR, arrangement));
    }

    private static void enter(BeanFactory beans, AssessmentId open, PartnerId partner) {
        EvidenceTerms charter =
                new EvidenceTerms(partner, EvidenceKind.FILE, "The charter", null, null, null, Set.of(Looked.BOARDS));
        byte[] content = Made.pdf("The charter");
        try (ExaminedFile file =
                beans.getBean(Examiner.class).examine(() -> new ByteArrayInputStream(content), "charter.pdf")) {
            beans.getBean(Supporting.class).enter(CONSULTANT, new EvidencePlace.OfAssessment(open), charter, file);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void talk(JdbcClient sql, UUID action, User named) {
        sql.sql("""
                        insert into action_comment (action_comment_id, action_id, arrangement_id, words, signed_name, signed_at)
                        select action_id, action_id, arrangement_id, 'Why', 'Someone', now() from action
                        where action_id = ?""").param(action).update();
        sql.sql("insert into action_comment_mention (action_comment_id, person_id) values (?, ?)")
                .params(action, named.id().userId())
                .update();
        sql.sql("""
                        insert into action_file (action_file_id, version, action_id, arrangement_id, name, type, size, sha256,
                            signed_name, signed_at)
                        select action_id, 0, action_id, arrangement_id, 'a.txt', 'txt', 1, repeat('a', 64), 'Someone', now()
                        from action where action_id = ?""").param(action).update();
        sql.sql("""
                        insert into action_proof (action_proof_id, version, action_id, arrangement_id, what, signed_name, signed_at)
                        select action_id, 0, action_id, arrangement_id, 'Minutes', 'Someone', now() from action
                        where action_id = ?""").param(action).update();
        sql.sql("insert into action_file_part (action_file_id, part, content) values (?, 0, 'x')")
                .param(action)
                .update();
    }

    private static void carry(JdbcClient sql, UUID action, PartnerId partner, User helping) {
        sql.sql("insert into action_binding (action_id, partner_id) values (?, ?)")
                .params(action, partner.partnerId())
                .update();
        sql.sql("insert into action_share (action_id, partner_id, days) values (?, ?, 1)")
                .params(action, partner.partnerId())
                .update();
        sql.sql("insert into action_contributor (action_id, person_id) values (?, ?)")
                .params(action, helping.id().userId())
                .update();
        sql.sql("""
                        insert into action_prerequisite (action_id, first_id)
                        select x.action_id, f.action_id from action x
                        join action f on f.action_plan_id = x.action_plan_id and f.action_id <> x.action_id
                        where x.action_id = ? limit 1 on conflict do nothing""").param(action).update();
        sql.sql("""
                        insert into action_consent (action_consent_id, action_id, partner_id, answer, given_to, given_name, given_at)
                        values (?, ?, ?, 'agreed', 'x', 'Someone', now())""").params(action, action, partner.partnerId()).update();
        sql.sql("""
                        insert into plan_change (plan_change_id, version, action_plan_id, arrangement_id, kind, actions,
                            before_after, made_name, made_at)
                        select action_id, 0, action_plan_id, arrangement_id, 'edited', 1, '[]', 'Someone', now() from action
                        where action_id = ?""").param(action).update();
        sql.sql("""
                        insert into plan_capacity (plan_capacity_id, version, action_plan_id, arrangement_id, partner_id)
                        select action_id, 0, action_plan_id, arrangement_id, ? from action where action_id = ?""").params(partner.partnerId(), action).update();
        sql.sql("insert into plan_capacity_days (plan_capacity_id, of_year, of_quarter, days) values (?, 2027, 1, 5)")
                .param(action)
                .update();
    }

    private static void facts(JdbcClient sql, ArrangementId arrangement, PartnerId partner) {
        sql.sql(
                        "insert into arrangement_fact (arrangement_id, position, says, place, source) values (?, 0, 'So', 'p. 1', 'A report')")
                .param(arrangement.arrangementId())
                .update();
        sql.sql(
                        "insert into partner_fact (partner_id, position, says, place, source) values (?, 0, 'So', 'p. 1', 'A report') on conflict do nothing")
                .param(partner.partnerId())
                .update();
    }

    private static UUID one(JdbcClient sql, String question, UUID of) {
        return sql.sql(question).param(of).query(UUID.class).single();
    }

    private static AssessmentId open(
            Assessing assessing, ArrangementId arrangement, FrameworkVersionId framework, PartnerId partner) {
        return assessing.open(
                CONSULTANT,
                arrangement,
                framework,
                new AssessmentTerms("Autumn", LocalDate.of(2013, 5, 1), Mode.BY_PARTNER, Map.of(partner, 1.0)));
    }

    private static void answer(BeanFactory beans, RespondentId sheet) {
        Answer given = Answer.rated(1, null, Signature.of(CONSULTANT, Looked.NOW));
        beans.getBean(Answering.class).answer(CONSULTANT, sheet, Looked.BOARDS, given, 0);
    }
}
