package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schedule under way: what stands where, and what room is left. */
final class Placing {

    private final Problem problem;
    private final Possible possible;
    private final @Nullable Span[] spans;
    private final int[] ends;
    private final int[][] left;
    private final Map<Integer, int[]> busy = new HashMap<>();

    Placing(Problem problem, Possible possible) {
        this.problem = problem;
        this.possible = possible;
        this.spans = new Span[problem.tasks().size()];
        this.ends = new int[spans.length];
        this.left = problem.supplies().stream()
                .map(supply -> supply.tenths().stream().mapToInt(each -> each).toArray())
                .toArray(int[][]::new);
        problem.places().forEach(place -> {
            Weeks kept = problem.task(place).kept();
            if (kept != null) {
                put(place, kept.span(), kept.to());
            }
        });
    }

    boolean has(int place) {
        return spans[place] != null;
    }

    /** Places these tasks as early as there is room, in this order, or none of them. */
    void place(List<Integer> tasks) {
        List<Integer> placed = new ArrayList<>();
        for (int place : tasks) {
            if (!has(place)) {
                if (!place(place)) {
                    placed.forEach(this::take);
                    return;
                }
                placed.add(place);
            }
        }
    }

    private boolean place(int place) {
        Task task = problem.task(place);
        int begin = possible.begin(place);
        for (int first : task.after()) {
            if (!has(first)) {
                return false;
            }
            begin = Math.max(begin, ends[first]);
        }
        for (Span span : possible.spans(place)) {
            int end = possible.end(place, span, begin);
            if (begin <= Possible.latestStart(span) && end <= possible.latestEnd(place, span) && hasRoom(task, span)) {
                put(place, span, end);
                return true;
            }
        }
        return false;
    }

    private boolean hasRoom(Task task, Span span) {
        Integer most = problem.mostOfOneOwner();
        for (int quarter = span.first(); quarter <= span.last(); quarter++) {
            for (Need need : task.needs()) {
                if (span.share(need.tenths(), quarter) > left[need.supply()][quarter]) {
                    return false;
                }
            }
            if (most != null && task.owner() != null && busy(task.owner())[quarter] >= most) {
                return false;
            }
        }
        return true;
    }

    private int[] busy(int owner) {
        return busy.computeIfAbsent(owner, any -> new int[problem.quarters()]);
    }

    private void put(int place, Span span, int end) {
        spans[place] = span;
        ends[place] = end;
        load(problem.task(place), span, 1);
    }

    private void take(int place) {
        Span span = spans[place];
        if (span != null) {
            load(problem.task(place), span, -1);
            spans[place] = null;
        }
    }

    private void load(Task task, Span span, int sign) {
        for (int quarter = span.first(); quarter <= span.last(); quarter++) {
            for (Need need : task.needs()) {
                left[need.supply()][quarter] -= sign * span.share(need.tenths(), quarter);
            }
            if (task.owner() != null) {
                busy(task.owner())[quarter] += sign;
            }
        }
    }

    Schedule schedule() {
        return new Schedule(Stream.of(spans).map(Optional::ofNullable).toList());
    }
}
