package org.concordat.planning.renewal;

import java.util.Collection;
import org.concordat.assessment.AssessmentId;
import org.concordat.planning.Action;
import org.concordat.planning.Actions;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What actions were expected to gain by the assessments that indicated them. */
@Component
class Expectations {

    private final JdbcOperations database;
    private final Actions actions;

    Expectations(JdbcOperations database, Actions actions) {
        this.database = database;
        this.actions = actions;
    }

    /** Keeps what actions are expected to gain; the last word of one assessment counts. */
    void keep(AssessmentId assessment, Collection<Action> indicated) {
        actions.flush();
        database.batchUpdate(
                """
                insert into action_expectation (action_id, assessment_id, gain) values (?, ?, ?)
                on conflict (action_id, assessment_id) do update set gain = excluded.gain""",
                indicated.stream()
                        .map(action -> new Object[] {
                            action.id().actionId(),
                            assessment.assessmentId(),
                            action.indication().gain()
                        })
                        .toList());
    }
}
