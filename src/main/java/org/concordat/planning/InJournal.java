package org.concordat.planning;

import org.concordat.partnership.ArrangementId;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;

/** In whose entries the journal tells of what belongs to plans and actions. */
public final class InJournal {

    private InJournal() {}

    /** In those of a plan. */
    public static Subject of(ActionPlanId plan, ArrangementId arrangement) {
        return Subject.of("plan", plan.actionPlanId(), Word.name("plan", plan.actionPlanId()))
                .inArrangement(arrangement.arrangementId());
    }

    /** In those of an action. */
    public static Subject of(ActionId action, ArrangementId arrangement) {
        return Subject.of("action", action.actionId(), Word.name("action", action.actionId()))
                .inArrangement(arrangement.arrangementId());
    }
}
