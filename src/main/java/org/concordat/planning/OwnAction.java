package org.concordat.planning;

import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What someone adds to a plan.
 *
 * @param mechanism the mechanism that it serves
 * @param raisesTo the level that cannot be reached without it, 1 to 4; null when it only helps
 * @param wording what it says
 */
public record OwnAction(MechanismCode mechanism, @Nullable Integer raisesTo, Wording wording) {

    public OwnAction {
        if (raisesTo != null && (raisesTo < 1 || raisesTo > 4)) {
            throw Refusal.of("raisesTo", "action.level.off-the-ladder");
        }
    }

    public OwnAction(
            MechanismCode mechanism,
            @Nullable Integer raisesTo,
            String title,
            @Nullable String what,
            @Nullable String doneWhen) {
        this(mechanism, raisesTo, new Wording(title, what, doneWhen));
    }
}
