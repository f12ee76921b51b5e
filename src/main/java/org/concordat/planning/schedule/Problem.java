package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be placed, and within what. Tasks, partners and quarters are known by their places in these lists.
 *
 * @param quarters how many there are, from the present one
 * @param gone weeks of the first quarter that are over
 *
 * @param mostOfOneOwner how many actions one person may see to in a quarter; null for any number
 */
public record Problem(
        int quarters,
        int gone,
        List<Supply> supplies,
        List<Task> tasks,
        List<Gain> gains,
        @Nullable Integer mostOfOneOwner) {

    public Problem {
        supplies = List.copyOf(supplies);
        tasks = List.copyOf(tasks);
        gains = List.copyOf(gains);
        if (quarters < 1 || gone < 0 || gone >= Weeks.A_QUARTER) {
            throw new IllegalArgumentException("No such time: " + quarters + " quarters");
        }
        Order.of(tasks);
    }

    public Task task(int place) {
        return tasks.get(place);
    }

    /** The places of all tasks, as listed. */
    IntStream places() {
        return IntStream.range(0, tasks.size());
    }

    /** The places of the tasks, what must come first before what waits for it. */
    List<Integer> order() {
        return Order.of(tasks);
    }

    /** The first week of a span that is not over. */
    int begin(Span span) {
        return Math.max(gone, span.first() * Weeks.A_QUARTER);
    }

    /** What a task that stands there asks of a partner in a quarter, in tenths. */
    public static int load(Task task, Span span, int supply, int quarter) {
        return span.first() > quarter || span.last() < quarter
                ? 0
                : task.needs().stream()
                        .filter(need -> need.supply() == supply)
                        .mapToInt(need -> span.share(need.tenths(), quarter))
                        .sum();
    }

    /** What those of these that stay where they stand ask for, in tenths. */
    private int kept(Set<Integer> places, int supply, int quarter) {
        return places.stream()
                .map(this::task)
                .mapToInt(
                        task -> task.kept() == null ? 0 : load(task, task.kept().span(), supply, quarter))
                .sum();
    }

    /** These tasks and all that must be done before them, what comes first before what waits for it. */
    List<Integer> withWhatComesFirst(Collection<Integer> places) {
        BitSet wanted = new BitSet();
        places.forEach(wanted::set);
        List<Integer> order = order();
        for (int at = order.size() - 1; at >= 0; at--) {
            if (wanted.get(order.get(at))) {
                task(order.get(at)).after().forEach(wanted::set);
            }
        }
        return order.stream().filter(wanted::get).toList();
    }

    /** The same with some wishes given up, and with room for those of them that stay where they stand nevertheless. */
    Problem without(Set<Integer> wishes) {
        List<Task> free = places().mapToObj(
                        place -> wishes.contains(place) ? task(place).unwished() : task(place))
                .toList();
        List<Supply> enough = IntStream.range(0, supplies.size())
                .mapToObj(supply -> new Supply(IntStream.range(0, quarters)
                        .mapToObj(quarter -> Math.max(supplies.get(supply).in(quarter), kept(wishes, supply, quarter)))
                        .toList()))
                .toList();
        return new Problem(quarters, gone, enough, free, gains, mostOfOneOwner);
    }

    /** Only these wishes and what must come before them, and nothing to gain. */
    Problem only(Collection<Integer> wishes) {
        List<Integer> wanted = withWhatComesFirst(wishes);
        List<Task> alone = new ArrayList<>();
        for (int place : wanted) {
            List<Integer> after =
                    task(place).after().stream().map(wanted::indexOf).toList();
            alone.add(task(place).free(wishes.contains(place), after));
        }
        return new Problem(quarters, gone, supplies, alone, List.of(), mostOfOneOwner);
    }
}
