package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class PlanConstraintsTest extends PairToPlanFor {

    @Autowired
    JdbcClient sql;

    @Test
    void theDatabaseRefusesWhatMayNeverBe() {
        ActionPlanId plan = plans.plan(pair);
        UUID action = first(plan).actionId();
        AssessmentId open = plans.open(pair, LocalDate.of(2014, 5, 1));

        broken(
                "action_plan_name_said",
                "update action_plan set name = ' ' where action_plan_id = ?",
                plan.actionPlanId());
        broken(
                "is not a closed one",
                "update action_plan set assessment_id = '" + open + "' where action_plan_id = ?",
                plan.actionPlanId());
        broken(
                "is not a closed one",
                "update action_plan p set framework_id = (select f.framework_id from framework f"
                        + " where f.framework_id <> p.framework_id limit 1) where action_plan_id = ?",
                plan.actionPlanId());
        broken("action_plan_once_per_assessment", """
                insert into action_plan select gen_random_uuid(), 0, arrangement_id, assessment_id, name, as_of, closed_at,
                    made_by, made_name, made_at, framework_id, false, currency from action_plan where action_plan_id = ?""", plan.actionPlanId());
        broken("action_effort_sane", "update action set effort_days = 0.4 where action_id = ?", action);
        broken("action_effort_sane", "update action set effort_days = 1000.1 where action_id = ?", action);
        broken(
                "action_dates_in_order",
                "update action set start_on = '2026-12-02', due_on = '2026-12-01' where action_id = ?",
                action);
        broken("action_status_known", "update action set status = 'forgotten' where action_id = ?", action);
        broken("action_title_said", "update action set title = '' where action_id = ?", action);
        broken(
                "action_partner_id_fkey",
                "update action set partner_id = gen_random_uuid() where action_id = ?",
                action);
        broken("is for cannot be changed", "update action set answers_to = 'views AA1' where action_id = ?", action);
        broken("action_progress_sane", "update action set progress = 101 where action_id = ?", action);
        broken("action_cost_sane", "update action set cost = -0.01 where action_id = ?", action);
        broken("action_recurrence_sane", "update action set every_months = 25 where action_id = ?", action);
        broken("action_done_on_a_day", "update action set done_on = '2026-12-01' where action_id = ?", action);
        broken(
                "action_prerequisite_is_another",
                "insert into action_prerequisite select action_id, action_id from action where action_id = ?",
                action);
        UUID elsewhere = actions.linesOf(plans.plan(plans.pair())).get(0).id().actionId();
        broken("of another plan", "insert into action_prerequisite values (?, '" + elsewhere + "')", action);
        sql.sql("update action set due_on = '2026-12-01', first_due = '2026-12-01' where action_id = ?")
                .param(action)
                .update();
        broken("first due date", "update action set first_due = '2026-12-02' where action_id = ?", action);
        broken(
                "is for cannot be changed",
                "update action set raises_to = 1, mechanism = 'BB1' where action_id = ?",
                action);
        broken("is kept and cannot be changed", "update action_log set note = 'never' where action_id = ?", action);
        broken("is kept and cannot be changed", "delete from action_log where action_id = ?", action);
        broken(
                "action_log_status_known",
                "insert into action_log values (?, 9, 'gone', null, null, 'Ada', now())",
                action);
        broken(
                "action_log_action_id_fkey",
                "insert into action_log values (?, 0, 'done', null, null, 'Ada', now())",
                UUID.randomUUID());
        broken("action_position_once", copied("'own', null, null, null", "position"), action);
        broken("action_answers_once", copied("'idea', idea, gain, answers_to", "90"), action);
        broken("action_idea_of_the_framework", copied("'own', 'AA1-9', null, null", "90"), action);
        broken("action_gains_by_a_step_only", copied("'own', null, 1.0, null", "90"), action);
        broken("action_origin_known", copied("'dream', null, null, 'dream'", "90"), action);
    }

    private static String copied(String origin, String position) {
        return """
                insert into action (action_id, version, action_plan_id, arrangement_id, position, mechanism, origin, idea,
                    gain, answers_to, title, effort_days, status, touched, fixed_dates, progress, due_moves)
                select gen_random_uuid(), 0, action_plan_id, arrangement_id, %s, mechanism, %s, title, 1, status, false, false, 0, 0
                from action where action_id = ?""".formatted(position, origin);
    }

    private void broken(String why, String statement, UUID id) {
        assertThatThrownBy(() -> sql.sql(statement).param(id).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }
}
