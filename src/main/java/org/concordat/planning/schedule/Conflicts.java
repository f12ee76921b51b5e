package org.concordat.planning.schedule;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.planning.schedule.Conflict.FirstTakesLong;
import org.concordat.planning.schedule.Conflict.TakesLong;
import org.concordat.planning.schedule.Conflict.Together;
import org.concordat.planning.schedule.Conflict.TooFewDays;

/** Finds the wishes that cannot be met together, the smallest sets of them. */
final class Conflicts {

    /** Whoever has more than so many to read, reads none; and looking for one takes time. */
    private static final int NAMED = 8;

    private static final int LOOKS = 120;

    private final Problem asked;
    private final Solver solver;
    private final Set<Integer> givenUp = new HashSet<>();
    private Problem problem;
    private int looks;

    private Conflicts(Problem problem, Solver solver) {
        this.asked = problem;
        this.problem = problem;
        this.solver = solver;
    }

    /**
     * @param conflicts those that can be named
     * @param givenUp wishes without which all the others can be met
     */
    record Found(List<Conflict> conflicts, Set<Integer> givenUp) {}

    static Found in(Problem problem, Solver solver) {
        return new Conflicts(problem, solver).find();
    }

    private Found find() {
        List<Integer> wishes = new ArrayList<>(problem.places()
                .filter(place -> problem.task(place).wished())
                .boxed()
                .sorted(comparing(this::when))
                .toList());
        List<Conflict> conflicts = new ArrayList<>();
        while (!possible(wishes)) {
            if (conflicts.size() == NAMED || looks > LOOKS) {
                giveUp(theRest(wishes));
                break;
            }
            List<Integer> least = List.copyOf(least(List.of(), false, wishes, this::possible));
            smallest(least).ifPresent(conflicts::add);
            List<Integer> without = least.stream().noneMatch(this::movable)
                    ? least
                    : List.of(Collections.max(least, comparing(this::movable).thenComparing(this::when)));
            wishes.removeAll(without);
            giveUp(without);
        }
        return new Found(conflicts, givenUp);
    }

    /**
     * These with the fewest of what was given up and stays nevertheless, so that without any one of them the others could
     * be met; empty where these are only in the way of what is too much already.
     */
    private Optional<Conflict> smallest(List<Integer> wishes) {
        List<Integer> all = wishes;
        if (alone(wishes)) {
            List<Integer> staying =
                    givenUp.stream().filter(place -> !movable(place)).sorted().toList();
            if (alone(joined(wishes, staying))) {
                return Optional.empty();
            }
            all = joined(wishes, least(wishes, false, staying, this::alone));
        }
        List<Integer> set = all.stream().sorted().toList();
        boolean least = wishes.stream()
                .allMatch(wish ->
                        alone(set.stream().filter(each -> !each.equals(wish)).toList()));
        return least ? Optional.of(new Conflict(set, why(set))) : Optional.empty();
    }

    private void giveUp(List<Integer> wishes) {
        givenUp.addAll(wishes);
        problem = asked.without(givenUp);
    }

    /** Whether giving it up makes room for others. */
    private boolean movable(Integer place) {
        return asked.task(place).kept() == null;
    }

    /** Only these wishes, with what stays where it stands though it was given up. */
    private Problem only(Collection<Integer> wishes) {
        return problem.only(Stream.concat(wishes.stream(), givenUp.stream().filter(place -> !movable(place)))
                .toList());
    }

    /** Those that cannot be met one after the other, the soonest first. */
    private List<Integer> theRest(List<Integer> wishes) {
        List<Integer> met = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (Integer wish : wishes) {
            met.add(wish);
            if (!possible(met)) {
                met.remove(wish);
                rest.add(wish);
            }
        }
        return rest;
    }

    private int when(Integer place) {
        Task task = asked.task(place);
        return task.by() != null
                ? task.by()
                : task.kept() == null ? Possible.NEVER : task.kept().to();
    }

    /** Whether these can be met together with what stays though it was given up. */
    private boolean possible(List<Integer> wishes) {
        return wishes.isEmpty() || possible(only(wishes));
    }

    /** Whether these can be met together, and nothing else is to be. */
    private boolean alone(List<Integer> wishes) {
        return wishes.isEmpty() || possible(asked.only(wishes));
    }

    /** Whether all that is wished can be met; what nobody found out is not held against it. */
    private boolean possible(Problem only) {
        Possible possible = new Possible(only);
        if (only.places().anyMatch(place -> possible.spans(place).isEmpty())
                || tooFewDays(only, possible).isPresent()) {
            return false;
        }
        looks++;
        return holds(only, Greedy.quick(only)) || solver.possible(only).orElse(true);
    }

    /** Whether a schedule of nothing but wishes meets them: what stays may ask for more than there is. */
    private static boolean holds(Problem only, Schedule schedule) {
        return schedule.leftOut().isEmpty()
                && IntStream.range(0, only.supplies().size())
                        .allMatch(supply -> IntStream.range(0, only.quarters())
                                .allMatch(quarter -> only.places()
                                                .map(place -> Problem.load(
                                                        only.task(place),
                                                        schedule.of(place).orElseThrow(),
                                                        supply,
                                                        quarter))
                                                .sum()
                                        <= only.supplies().get(supply).in(quarter)))
                && schedule.inOrder(only);
    }

    /** The fewest of these that cannot be met together with those, halving what is left each time. */
    private List<Integer> least(
            List<Integer> with, boolean grown, List<Integer> of, Predicate<List<Integer>> possible) {
        if (grown && !possible.test(with)) {
            return List.of();
        }
        if (of.size() == 1) {
            return of;
        }
        List<Integer> one = of.subList(0, of.size() / 2);
        List<Integer> other = of.subList(of.size() / 2, of.size());
        List<Integer> needed = least(joined(with, one), true, other, possible);
        return joined(needed, least(joined(with, needed), !needed.isEmpty(), one, possible));
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Conflict.Why why(List<Integer> wishes) {
        Problem only = asked.only(wishes);
        Possible possible = new Possible(only);
        Optional<TooFewDays> days = tooFewDays(only, possible);
        if (days.isPresent()) {
            return days.get();
        }
        return wishes.stream()
                .flatMap(wish -> takesLong(wish).stream())
                .findFirst()
                .orElse(new Together());
    }

    /** Whether what someone wishes would be late even if nothing else were to be done. */
    private Optional<Conflict.Why> takesLong(int wish) {
        Task task = asked.task(wish);
        Possible possible = new Possible(asked.without(asked.places().boxed().collect(toSet())));
        int begin = problem.gone();
        Optional<Integer> last = task.after().stream().max(comparing(possible::soonest));
        if (last.isPresent()) {
            begin = Math.max(begin, possible.soonest(last.get()));
        }
        boolean late = task.kept() != null ? begin > task.kept().from() : begin + task.weeks() > when(wish);
        return late
                ? Optional.of(last.<Conflict.Why>map(first -> new FirstTakesLong(first, possible.soonest(first)))
                        .orElse(new TakesLong()))
                : Optional.empty();
    }

    /** The shortest run of quarters, and the partner, in which more is asked than there is. */
    private Optional<TooFewDays> tooFewDays(Problem only, Possible possible) {
        List<TooFewDays> found = new ArrayList<>();
        for (int last = 0; last < only.quarters(); last++) {
            for (int first = 0; first <= last; first++) {
                Span when = new Span(first, last);
                for (int supply = 0; supply < only.supplies().size(); supply++) {
                    int giver = supply;
                    long has = only.supplies().get(supply).over(when);
                    long needed = only.places()
                            .mapToLong(place -> needed(only, possible, place, giver, when))
                            .sum();
                    if (needed > has) {
                        found.add(new TooFewDays(supply, when, has, needed));
                    }
                }
            }
        }
        return found.stream()
                .min(comparingLong(
                        days -> 100L * days.when().length() - days.when().first()));
    }

    /** What a task asks in quarters of which it cannot get out. */
    private static long needed(Problem only, Possible possible, int place, int supply, Span when) {
        Weeks kept = only.task(place).kept();
        if (kept != null) {
            return IntStream.rangeClosed(when.first(), when.last())
                    .map(quarter -> Problem.load(only.task(place), kept.span(), supply, quarter))
                    .sum();
        }
        boolean within = possible.by(place) != Possible.NEVER
                && possible.begin(place) / Weeks.A_QUARTER >= when.first()
                && (possible.by(place) - 1) / Weeks.A_QUARTER <= when.last();
        return within ? only.task(place).tenthsOf(supply) : 0;
    }
}
