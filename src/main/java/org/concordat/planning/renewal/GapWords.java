package org.concordat.planning.renewal;

import org.concordat.catalogue.Mechanism;
import org.concordat.planning.ActionOrigin;
import org.concordat.readiness.MechanismScore;

/** Says in words what an assessment found about a mechanism, and what to do about it where the framework does not. */
interface GapWords {

    /** What an action says that is no idea of the framework. */
    record Said(String title, String what, String doneWhen) {}

    Said of(ActionOrigin origin, Mechanism mechanism, MechanismScore found);

    /** Why an action is in a plan: the gap, in figures of this arrangement. */
    String why(ActionOrigin origin, Mechanism mechanism, MechanismScore found);
}
