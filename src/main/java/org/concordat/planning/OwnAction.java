package org.concordat.planning;

import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What someone adds to a plan.
 *
 * @param mechanism the mechanism that it serves
 * @param raisesTo the level that cannot be reached without it, 1 to 4; null when it only helps
 * @param title what to do, in a line
 * @param what what to do, in more words, or null
 * @param doneWhen what shows that it is done, or null
 */
public record OwnAction(
        MechanismCode mechanism,
        @Nullable Integer raisesTo,
        String title,
        @Nullable String what,
        @Nullable String doneWhen) {

    public OwnAction {
        if (raisesTo != null && (raisesTo < 1 || raisesTo > 4)) {
            throw Refusal.of("raisesTo", "action.level.off-the-ladder");
        }
        title = PlainText.line("title", title, 200);
        what = PlainText.passage("what", what, 2000);
        doneWhen = PlainText.passage("doneWhen", doneWhen, 1000);
    }
}
