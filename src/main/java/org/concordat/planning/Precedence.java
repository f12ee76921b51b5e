package org.concordat.planning;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What in a plan has to be done before what: as people said and the framework suggested, and because no step of a
 * mechanism is reached before the one below it. A pure function of the plan.
 */
public final class Precedence {

    /** Something that waits for another. */
    public record Wait(ActionId action, UUID first) {}

    private final Map<ActionId, Set<ActionId>> next = new HashMap<>();
    private final Map<ActionId, Set<ActionId>> previous = new HashMap<>();

    private Precedence() {}

    /** @param plan all actions of the plan; what was dropped holds nothing up */
    public static Precedence of(Collection<Wait> waits, List<ActionLine> plan) {
        Precedence order = new Precedence();
        waits.forEach(wait -> order.add(new ActionId(wait.first()), wait.action()));
        for (ActionLine here : plan) {
            for (ActionLine later : plan) {
                if (isOfAnEarlierStep(here, later)) {
                    order.add(here.id(), later.id());
                }
            }
        }
        return order;
    }

    private static boolean isOfAnEarlierStep(ActionLine here, ActionLine later) {
        Integer step = here.raisesTo();
        Integer other = later.raisesTo();
        return step != null && other != null && step < other && here.mechanism().equals(later.mechanism());
    }

    private void add(ActionId first, ActionId then) {
        next.computeIfAbsent(first, id -> new HashSet<>()).add(then);
        previous.computeIfAbsent(then, id -> new HashSet<>()).add(first);
    }

    /** Whether the one cannot be done before the other is, so that the other cannot wait for it. */
    public boolean comesBefore(ActionId first, ActionId then) {
        return reached(first, next).contains(then);
    }

    /** An action, what it has to wait for and what has to wait for it: all that it cannot be told to wait for. */
    public Set<ActionId> alreadyInOrder(ActionId action) {
        Set<ActionId> all = reached(action, next);
        all.addAll(reached(action, previous));
        return all;
    }

    private static Set<ActionId> reached(ActionId from, Map<ActionId, Set<ActionId>> steps) {
        Set<ActionId> seen = new HashSet<>();
        Deque<ActionId> ahead = new ArrayDeque<>(Set.of(from));
        while (!ahead.isEmpty()) {
            ActionId here = ahead.pop();
            if (seen.add(here)) {
                ahead.addAll(steps.getOrDefault(here, Set.of()));
            }
        }
        return seen;
    }
}
