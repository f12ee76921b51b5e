package org.concordat.planning.schedule;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which task takes which quarters.
 *
 * @param spans by place of the task; empty for what is left out
 */
public record Schedule(List<Optional<Span>> spans) {

    public Schedule {
        spans = List.copyOf(spans);
    }

    /** The one in which nothing is placed. */
    static Schedule empty(Problem problem) {
        return new Schedule(Collections.nCopies(problem.tasks().size(), Optional.empty()));
    }

    public Optional<Span> of(int place) {
        return spans.get(place);
    }

    /**
     * What it is worth, in thousandths of a point: every gain and every worth for each quarter in which it is there, and
     * one for each quarter that an action is done earlier or does not take, so that of equal schedules the one that is
     * over sooner is better.
     */
    public long worth(Problem problem) {
        long worth = 0;
        for (Gain gain : problem.gains()) {
            worth += (long) gain.thousandths() * there(problem, gain.tasks());
        }
        for (int place = 0; place < spans.size(); place++) {
            Task task = problem.task(place);
            worth += spans.get(place).map(span -> worth(problem, task, span)).orElse(0L);
        }
        return worth;
    }

    /** What it is worth that a task stands there, but for what it gains together with others. */
    static long worth(Problem problem, Task task, Span span) {
        long there = problem.quarters() - span.last();
        return task.worth() * there + there + problem.quarters() - span.length();
    }

    /** At the ends of how many quarters all of these are done. */
    private int there(Problem problem, List<Integer> tasks) {
        return tasks.stream()
                .mapToInt(place -> spans.get(place)
                        .map(span -> problem.quarters() - span.last())
                        .orElse(0))
                .min()
                .orElse(0);
    }

    /** The tasks that are left out. */
    public List<Integer> leftOut() {
        return IntStream.range(0, spans.size())
                .filter(place -> spans.get(place).isEmpty())
                .boxed()
                .toList();
    }

    /** Whether whatever is placed has time for its weeks after what must come first. */
    boolean inOrder(Problem problem) {
        Possible possible = new Possible(problem);
        int[] ends = new int[spans.size()];
        for (int place : problem.order()) {
            Optional<Span> span = spans.get(place);
            if (span.isPresent()) {
                Weeks kept = problem.task(place).kept();
                int begin = possible.begin(place);
                for (int first : problem.task(place).after()) {
                    begin = Math.max(begin, spans.get(first).isPresent() ? ends[first] : Possible.NEVER);
                }
                ends[place] = possible.end(place, span.get(), begin);
                if (kept != null
                        ? begin > kept.from() && !problem.task(place).after().isEmpty()
                        : begin > Possible.latestStart(span.get())
                                || ends[place] > possible.latestEnd(place, span.get())) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * When each task is done, by place. It has the time to the end of its last quarter, but what comes first is done in
     * time for what waits for it, and that begins no sooner.
     */
    Map<Integer, Weeks> weeks(Problem problem) {
        Possible possible = new Possible(problem);
        int[] over = new int[spans.size()];
        Arrays.fill(over, Possible.NEVER);
        List<Integer> order = problem.order();
        for (int at = order.size() - 1; at >= 0; at--) {
            int place = order.get(at);
            Task task = problem.task(place);
            Weeks kept = task.kept();
            spans.get(place).ifPresent(span -> {
                over[place] = kept != null ? kept.to() : Math.min(over[place], possible.latestEnd(place, span));
                int begun =
                        kept != null ? kept.from() : Math.min(over[place] - task.weeks(), Possible.latestStart(span));
                task.after().forEach(first -> over[first] = Math.min(over[first], begun));
            });
        }
        Map<Integer, Weeks> weeks = new HashMap<>();
        for (int place : order) {
            spans.get(place).ifPresent(span -> weeks.put(place, weeks(problem, place, span, over)));
        }
        return weeks;
    }

    private static Weeks weeks(Problem problem, int place, Span span, int[] over) {
        Task task = problem.task(place);
        if (task.kept() != null) {
            return task.kept();
        }
        int from = Math.max(problem.begin(span), task.from());
        for (int first : task.after()) {
            from = Math.max(from, over[first]);
        }
        return new Weeks(from, over[place]);
    }
}
