package org.concordat.planning.outlook;

import java.time.LocalDate;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.PlannedAction;
import org.concordat.planning.Step;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** An action as a forecast looks at it. */
record Planned(
        MechanismCode mechanism,
        @Nullable Integer raisesTo,
        ActionStatus status,
        @Nullable LocalDate due,
        boolean measured)
        implements Step {

    static Planned of(PlannedAction action) {
        return new Planned(action.mechanism(), action.raisesTo(), ActionStatus.PROPOSED, null, false);
    }

    static Planned step(String mechanism, @Nullable Integer raisesTo) {
        return new Planned(new MechanismCode(mechanism), raisesTo, ActionStatus.PROPOSED, null, false);
    }

    Planned now(ActionStatus other) {
        return new Planned(mechanism, raisesTo, other, due, measured);
    }

    Planned by(@Nullable LocalDate day) {
        return new Planned(mechanism, raisesTo, status, day, measured);
    }

    Planned beforeTheAssessment() {
        return new Planned(mechanism, raisesTo, ActionStatus.DONE, due, true);
    }
}
