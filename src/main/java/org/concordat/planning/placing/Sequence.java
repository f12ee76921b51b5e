package org.concordat.planning.placing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Precedence;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** What waits for what of all that is still to be done, by its place: the steps of a mechanism, and what people said. */
final class Sequence {

    private final List<ActionLine> open;
    private final List<Set<Integer>> after = new ArrayList<>();

    Sequence(List<ActionLine> open, Map<ActionId, Integer> places, List<Precedence.Wait> said) {
        this.open = open;
        open.forEach(action -> after.add(new HashSet<>()));
        inSteps();
        said.forEach(wait -> waits(places.get(wait.action()), places.get(new ActionId(wait.first()))));
    }

    /** What must be done before what stands at a place. */
    List<Integer> before(int place) {
        return after.get(place).stream().sorted().toList();
    }

    /** Every action of a step waits for all of the next lower step of its mechanism. */
    private void inSteps() {
        Map<MechanismCode, TreeMap<Integer, List<Integer>>> steps = new LinkedHashMap<>();
        for (int place = 0; place < open.size(); place++) {
            Integer step = open.get(place).raisesTo();
            if (step != null) {
                steps.computeIfAbsent(open.get(place).mechanism(), mechanism -> new TreeMap<>())
                        .computeIfAbsent(step, level -> new ArrayList<>())
                        .add(place);
            }
        }
        for (TreeMap<Integer, List<Integer>> mechanism : steps.values()) {
            List<Integer> lower = List.of();
            for (List<Integer> step : mechanism.values()) {
                for (int place : step) {
                    after.get(place).addAll(lower);
                }
                lower = step;
            }
        }
    }

    /** What would close a circle is not waited for: the steps win. */
    private void waits(@Nullable Integer place, @Nullable Integer first) {
        if (place != null && first != null && !comesBefore(place, first, new HashSet<>())) {
            after.get(place).add(first);
        }
    }

    private boolean comesBefore(int first, int then, Set<Integer> seen) {
        return first == then
                || after.get(then).stream().anyMatch(each -> seen.add(each) && comesBefore(first, each, seen));
    }
}
