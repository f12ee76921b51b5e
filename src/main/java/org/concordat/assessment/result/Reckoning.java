package org.concordat.assessment.result;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.assessment.sheet.Disclosure;

/**
 * What can be reckoned from figures that were seen. Every figure is a sum over the people behind it, and whoever holds several
 * can add and subtract them. Such a sum tells when fewer than three people are left in it whose share is not known otherwise.
 * That people may give the same again is assumed, since it may be so.
 *
 * @param seen the people behind each figure that was seen
 * @param known for each way of looking on, the people whose share is known to whoever looks so
 */
record Reckoning(List<Set<Integer>> seen, List<Set<Integer>> known) {

    /** Of so many people at most it is tried to leave out, so that the figure of the others can be shown. */
    private static final int MOST_LEFT_OUT = 4;

    /** So many ways of leaving out as many people are tried: of many people in many looks there are hundreds of thousands. */
    private static final int MOST_TRIED = 100;

    /** The most of these people whose figure may be shown, of a figure's fewest at least; nobody where none may. */
    Set<Integer> most(Set<Integer> given) {
        List<SortedSet<Integer>> alike = alike(given);
        for (int out = 0; out <= Math.min(MOST_LEFT_OUT, given.size() - Disclosure.FEWEST_ANSWERS); out++) {
            Optional<Set<Integer>> left = leaving(new HashSet<>(given), alike, 0, out)
                    .limit(MOST_TRIED)
                    .filter(others -> !tells(others))
                    .findFirst();
            if (left.isPresent()) {
                return left.get();
            }
        }
        return Set.of();
    }

    /** Those who are in the same figures and are known to the same lookers-on: which of them is left out is all the same. */
    private List<SortedSet<Integer>> alike(Set<Integer> given) {
        Map<List<Boolean>, SortedSet<Integer>> alike = new HashMap<>();
        for (Integer person : given) {
            List<Boolean> where = new ArrayList<>();
            seen.forEach(figure -> where.add(figure.contains(person)));
            known.forEach(those -> where.add(those.contains(person)));
            alike.computeIfAbsent(where, key -> new TreeSet<>()).add(person);
        }
        return alike.values().stream()
                .sorted((one, other) -> one.first().compareTo(other.first()))
                .toList();
    }

    private static Stream<Set<Integer>> leaving(Set<Integer> given, List<SortedSet<Integer>> alike, int from, int out) {
        if (out == 0) {
            return Stream.of(given);
        }
        return IntStream.range(from, alike.size())
                .boxed()
                .flatMap(group -> alike.get(group).stream()
                        .filter(given::contains)
                        .limit(1)
                        .flatMap(person -> leaving(without(given, person), alike, group, out - 1)));
    }

    private static Set<Integer> without(Set<Integer> given, Integer person) {
        Set<Integer> others = new HashSet<>(given);
        others.remove(person);
        return others;
    }

    /** Whether a figure of these people would tell of fewer than three, beside those that were seen. */
    boolean tells(Set<Integer> given) {
        return known.stream().anyMatch(those -> tells(given, those));
    }

    private boolean tells(Set<Integer> given, Set<Integer> those) {
        Map<BitSet, Integer> people = new HashMap<>();
        Set<Integer> all = new HashSet<>(given);
        seen.forEach(all::addAll);
        all.removeAll(those);
        for (Integer person : all) {
            people.merge(where(person, given), 1, Integer::sum);
        }
        if (isSumOfSeen(people.keySet())) {
            return false;
        }
        List<Map.Entry<BitSet, Integer>> few = people.entrySet().stream()
                .filter(entry -> entry.getValue() < Disclosure.FEWEST_ANSWERS)
                .toList();
        for (var one : few) {
            for (var other : few) {
                int together = one.getValue() + (one.equals(other) ? 0 : other.getValue());
                if (together < Disclosure.FEWEST_ANSWERS) {
                    Set<BitSet> rest = new HashSet<>(people.keySet());
                    rest.remove(one.getKey());
                    rest.remove(other.getKey());
                    if (isSumOfSeen(rest)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** In which of the figures a person is; the last one is the one that is asked about. */
    private BitSet where(Integer person, Set<Integer> given) {
        BitSet where = new BitSet();
        for (int figure = 0; figure < seen.size(); figure++) {
            where.set(figure, seen.get(figure).contains(person));
        }
        where.set(seen.size(), given.contains(person));
        return where;
    }

    /** Whether what is asked about is, over these people, nothing but figures that were seen, added and subtracted. */
    private boolean isSumOfSeen(Collection<BitSet> people) {
        return rank(people, seen.size()) == rank(people, seen.size() + 1);
    }

    /** How many of the first figures cannot be reckoned from each other. */
    private static int rank(Collection<BitSet> people, int figures) {
        TreeMap<Integer, double[]> reduced = new TreeMap<>();
        for (BitSet person : people) {
            double[] row = new double[figures];
            person.stream().filter(figure -> figure < figures).forEach(figure -> row[figure] = 1);
            reduced.forEach((pivot, other) -> {
                double times = row[pivot];
                for (int figure = 0; figure < figures; figure++) {
                    row[figure] -= times * other[figure];
                }
            });
            for (int pivot = 0; pivot < figures; pivot++) {
                if (Math.abs(row[pivot]) > 1e-9) {
                    double by = row[pivot];
                    for (int figure = 0; figure < figures; figure++) {
                        row[figure] /= by;
                    }
                    reduced.put(pivot, row);
                    break;
                }
            }
        }
        return reduced.size();
    }
}
