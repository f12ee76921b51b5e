package org.concordat.planning;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.catalogue.LeadRole;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What generation puts into a plan, before anyone agreed to it.
 *
 * @param mechanism the mechanism that it serves
 * @param raisesTo the level that it helps to reach, 1 to 4; null when it is to find out where the mechanism stands
 * @param idea the idea's code; null when it comes from none
 * @param effortDays days of work, above 0
 * @param weeks usual elapsed weeks
 * @param ledBy who usually leads; null when that is open
 * @param after codes of ideas earlier in the same plan that must be done first
 * @param gain points of readiness, its share of what its step gains; null when it gains none by itself
 * @param why why it is put in, in words that name the gap; null where nothing was said
 */
public record PlannedAction(
        MechanismCode mechanism,
        ActionOrigin origin,
        @Nullable Integer raisesTo,
        @Nullable String idea,
        String title,
        String what,
        BigDecimal effortDays,
        int weeks,
        @Nullable LeadRole ledBy,
        String doneWhen,
        List<String> after,
        @Nullable Double gain,
        @Nullable String why) {

    public PlannedAction {
        after = List.copyOf(after);
    }

    /** The same, helping to reach a level. */
    public PlannedAction raising(int step, double points) {
        return new PlannedAction(
                mechanism, origin, step, idea, title, what, effortDays, weeks, ledBy, doneWhen, after, points, why);
    }

    /** The same, after other ideas. */
    public PlannedAction after(List<String> earlier) {
        return new PlannedAction(
                mechanism, origin, raisesTo, idea, title, what, effortDays, weeks, ledBy, doneWhen, earlier, gain, why);
    }

    /** What it answers to in an assessment: the same for the same thing found by a later one. */
    public String answersTo() {
        return origin.code() + " " + (idea == null ? mechanism + (raisesTo == null ? "" : "-" + raisesTo) : idea);
    }
}
