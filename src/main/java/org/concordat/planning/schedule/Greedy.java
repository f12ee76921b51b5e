package org.concordat.planning.schedule;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A good schedule without a solver. What is wished at a time is placed first; then always what gains the most for a day of
 * work, with all that must come before it; at last whatever there is still room for. Then single steps are moved up and
 * down that order, many times, and what makes the schedule better stays. The chances are the same every time.
 */
final class Greedy {

    private static final int TRIES = 25_000;
    private static final int EFFORT = 2_500_000;

    /** At first a schedule that is worse by this share is followed now and then: it may lead to a better one. */
    private static final double HEAT = 0.002;

    private final Problem problem;
    private final Possible possible;
    private final List<List<Integer>> wished;
    private final List<List<Integer>> singles;
    private final List<Bundle> bundles = new ArrayList<>();

    /** What is gained by doing these tasks, with all that must come before them. */
    private record Bundle(long points, List<Integer> own, List<Integer> tasks) {}

    private Greedy(Problem problem) {
        this.problem = problem;
        this.possible = new Possible(problem);
        this.wished = problem.order().stream()
                .filter(place -> possible.by(place) != Possible.NEVER)
                .sorted(comparing(possible::by))
                .map(place -> problem.withWhatComesFirst(List.of(place)))
                .toList();
        this.singles = problem.order().stream().map(List::of).toList();
        problem.gains()
                .forEach(gain -> bundles.add(
                        new Bundle(gain.thousandths(), gain.tasks(), problem.withWhatComesFirst(gain.tasks()))));
        problem.places()
                .filter(place -> problem.task(place).worth() > 0)
                .forEach(place -> bundles.add(new Bundle(
                        problem.task(place).worth(), List.of(place), problem.withWhatComesFirst(List.of(place)))));
    }

    /**
     * @param soon for each task, the higher the sooner it is worth doing; null when nobody knows
     * @param bound what is good enough, since nothing is better
     */
    static Schedule of(Problem problem, @Nullable List<Double> soon, long bound) {
        Greedy greedy = new Greedy(problem);
        List<List<Integer>> order = greedy.byGainForADay();
        if (soon != null) {
            List<List<Integer>> other = greedy.soonest(soon);
            if (greedy.placed(other).worth(problem) > greedy.placed(order).worth(problem)) {
                order = other;
            }
        }
        return greedy.improved(order, bound);
    }

    /** The same at once, without trying other orders. */
    static Schedule quick(Problem problem) {
        Greedy greedy = new Greedy(problem);
        return greedy.placed(greedy.byGainForADay());
    }

    private List<List<Integer>> byGainForADay() {
        Placing placing = new Placing(problem, possible);
        wished.forEach(placing::place);
        List<Bundle> open = new ArrayList<>(bundles);
        List<List<Integer>> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Bundle best = open.stream()
                    .max(comparingDouble(bundle -> bundle.points() / days(bundle, placing)))
                    .orElseThrow();
            open.remove(best);
            order.add(best.tasks());
            placing.place(best.tasks());
        }
        return order;
    }

    private List<List<Integer>> soonest(List<Double> soon) {
        List<List<Integer>> order = new ArrayList<>();
        bundles.stream()
                .sorted(comparingDouble(bundle ->
                        -bundle.own().stream().mapToDouble(soon::get).min().orElse(0)))
                .forEach(bundle -> order.add(bundle.tasks()));
        return order;
    }

    /** The days that are still to be found for it. */
    private double days(Bundle bundle, Placing placing) {
        return 1
                + bundle.tasks().stream()
                        .filter(place -> !placing.has(place))
                        .mapToInt(place -> problem.task(place).tenths())
                        .sum();
    }

    private Schedule placed(List<List<Integer>> order) {
        Placing placing = new Placing(problem, possible);
        wished.forEach(placing::place);
        order.forEach(placing::place);
        singles.forEach(placing::place);
        return placing.schedule();
    }

    private Schedule improved(List<List<Integer>> order, long bound) {
        Schedule best = placed(order);
        long most = best.worth(problem);
        long now = most;
        int size = order.size();
        int tries = size < 2 ? 0 : Math.min(TRIES, EFFORT / problem.tasks().size());
        SplittableRandom chance = new SplittableRandom(size);
        for (int at = 0; at < tries && most < bound; at++) {
            int from = chance.nextInt(size);
            int reach = chance.nextInt(3) == 0 ? size : Math.max(3, size / 6);
            int to = Math.min(size - 1, Math.max(0, from + chance.nextInt(-reach, reach + 1)));
            order.add(to, order.remove(from));
            Schedule tried = placed(order);
            long worth = tried.worth(problem);
            double heat = 1e-9 + now * HEAT * (tries - at) / tries;
            if (worth >= now || chance.nextDouble() < Math.exp((worth - now) / heat)) {
                now = worth;
            } else {
                order.add(from, order.remove(to));
            }
            if (worth > most) {
                most = worth;
                best = tried;
            }
        }
        return best;
    }
}
