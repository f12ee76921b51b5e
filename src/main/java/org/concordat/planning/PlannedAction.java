package org.concordat.planning;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.catalogue.ActionIdea;
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

    private static final int FEW_WEEKS = 2;

    public PlannedAction {
        after = List.copyOf(after);
    }

    static PlannedAction of(ActionIdea idea, double gain, String why) {
        return new PlannedAction(
                idea.mechanism(),
                ActionOrigin.IDEA,
                idea.raisesTo(),
                idea.code(),
                idea.title(),
                idea.what(),
                idea.daysToPlan(),
                idea.weeks(),
                idea.ledBy(),
                idea.doneWhen(),
                idea.after(),
                gain,
                why);
    }

    /** What answers to something found about a mechanism, other than an idea of the framework. */
    static PlannedAction answering(ActionOrigin origin, MechanismCode mechanism, GapWords.Said words, String why) {
        return new PlannedAction(
                mechanism,
                origin,
                null,
                null,
                words.title(),
                words.what(),
                // A morning's talk with each side, say, and an answer that both have seen.
                BigDecimal.ONE,
                FEW_WEEKS,
                null,
                words.doneWhen(),
                List.of(),
                null,
                why);
    }

    PlannedAction raising(int step, double points) {
        return new PlannedAction(
                mechanism, origin, step, idea, title, what, effortDays, weeks, ledBy, doneWhen, after, points, why);
    }

    PlannedAction after(List<String> earlier) {
        return new PlannedAction(
                mechanism, origin, raisesTo, idea, title, what, effortDays, weeks, ledBy, doneWhen, earlier, gain, why);
    }

    /** What it answers to in an assessment: the same for the same thing found by a later one. */
    String answersTo() {
        return origin.code() + " " + (idea == null ? mechanism + (raisesTo == null ? "" : "-" + raisesTo) : idea);
    }

    /** Whether it belongs to an earlier step of the same mechanism than the other. */
    boolean stepsBefore(PlannedAction other) {
        return mechanism.equals(other.mechanism)
                && raisesTo != null
                && other.raisesTo != null
                && raisesTo < other.raisesTo;
    }

    /** Points gained for a day of work; 0 when it gains none by itself. */
    double gainPerDay() {
        return gain == null ? 0 : gain / effortDays.doubleValue();
    }
}
