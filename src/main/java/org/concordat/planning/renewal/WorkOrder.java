package org.concordat.planning.renewal;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.PlannedAction;

/**
 * In which order to do things: of all that can be started, always the one that gains the most for a day of work.
 *
 * <p>An action can be started when the earlier steps of its mechanism stand before it, and whatever must come first. What
 * finds out about a critical mechanism comes before all, as the band is provisional until then; then the conversations about
 * what partners see differently, since what they find may change the rest. Between equals the order
 * of the framework decides. What an idea comes after is waited for only where the plan has it: otherwise its step is
 * reached already, or not asked for here. Steps are never out of order; should ideas of several mechanisms come after each
 * other's steps in a circle, what must come first gives way.
 */
final class WorkOrder {

    /** Gains closer than this are equal; binary fractions say otherwise now and then. */
    private static final double GRID = 1e-9;

    private static final List<ActionOrigin> TALKS = List.of(ActionOrigin.FIND_OUT, ActionOrigin.VIEWS);

    private static final Comparator<PlannedAction> WORTH = comparing((PlannedAction action) ->
                    TALKS.contains(action.origin()) ? TALKS.indexOf(action.origin()) : TALKS.size())
            .thenComparing(action -> -Math.rint(gainPerDay(action) / GRID));

    private final List<PlannedAction> waiting;
    private final Set<String> undone = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final List<PlannedAction> order = new ArrayList<>();

    private WorkOrder(List<PlannedAction> actions) {
        waiting = new ArrayList<>(actions);
        actions.forEach(action -> undone.add(key(action)));
    }

    /** The same actions, given in the order of the framework, in the order of the work. */
    static List<PlannedAction> of(List<PlannedAction> actions) {
        WorkOrder work = new WorkOrder(actions);
        while (!work.waiting.isEmpty()) {
            work.place(work.next());
        }
        return work.order;
    }

    private PlannedAction next() {
        List<PlannedAction> inStep =
                waiting.stream().filter(this::hasNoEarlierStep).toList();
        List<PlannedAction> ready = inStep.stream()
                .filter(action -> Collections.disjoint(action.after(), undone))
                .toList();
        return Collections.min(ready.isEmpty() ? inStep : ready, WORTH);
    }

    private boolean hasNoEarlierStep(PlannedAction action) {
        return waiting.stream().noneMatch(other -> isOfAnEarlierStep(other, action));
    }

    private void place(PlannedAction action) {
        waiting.remove(action);
        undone.remove(key(action));
        order.add(action.after(action.after().stream().filter(placed::contains).toList()));
        placed.add(key(action));
    }

    private static String key(PlannedAction action) {
        return action.idea() == null ? "" : action.idea();
    }

    /** Whether one belongs to an earlier step of the same mechanism than the other. */
    static boolean isOfAnEarlierStep(PlannedAction one, PlannedAction other) {
        return one.mechanism().equals(other.mechanism())
                && one.raisesTo() != null
                && other.raisesTo() != null
                && one.raisesTo() < other.raisesTo();
    }

    /** Points gained for a day of work; 0 when it gains none by itself. */
    static double gainPerDay(PlannedAction action) {
        return action.gain() == null ? 0 : action.gain() / action.effortDays().doubleValue();
    }
}
