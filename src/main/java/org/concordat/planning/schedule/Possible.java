package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where each task could stand if it and what must come before it were alone in the world. What comes before something
 * that is wished at a time is wished in time for that.
 */
final class Possible {

    /** Later than anything. */
    static final int NEVER = 10_000;

    private final Problem problem;
    private final List<List<Span>> spans = new ArrayList<>();
    private final int[] begin;
    private final int[] by;

    Possible(Problem problem) {
        this.problem = problem;
        this.begin = new int[problem.tasks().size()];
        this.by = new int[begin.length];
        Arrays.fill(by, NEVER);
        List<Integer> order = problem.order();
        for (int at = order.size() - 1; at >= 0; at--) {
            passOn(order.get(at));
        }
        problem.places().forEach(place -> spans.add(List.of()));
        order.forEach(this::find);
    }

    private void passOn(int place) {
        Task task = problem.task(place);
        if (task.by() != null) {
            by[place] = Math.min(by[place], task.by());
        }
        Weeks kept = task.kept();
        int start = kept != null ? kept.from() : by[place] == NEVER ? NEVER : by[place] - task.weeks();
        task.after().forEach(first -> by[first] = Math.min(by[first], start));
    }

    private void find(int place) {
        Task task = problem.task(place);
        Weeks kept = task.kept();
        begin[place] = kept == null ? Math.max(problem.gone(), task.from()) : 0;
        for (int first : task.after()) {
            begin[place] = Math.max(begin[place], soonest(first));
        }
        spans.set(place, kept == null ? choices(place, task) : List.of(kept.span()));
    }

    /** The earliest end first, and of those the shorter. */
    private List<Span> choices(int place, Task task) {
        List<Span> choices = new ArrayList<>();
        for (int last = 0; last < problem.quarters(); last++) {
            for (int first = last; first >= 0 && last - first < task.longest(); first--) {
                Span span = new Span(first, last);
                if (begin[place] <= latestStart(span)
                        && end(place, span) <= latestEnd(place, span)
                        && hasDays(task, span)) {
                    choices.add(span);
                }
            }
        }
        return choices;
    }

    private boolean hasDays(Task task, Span span) {
        return task.needs().stream()
                .allMatch(need -> IntStream.rangeClosed(span.first(), span.last())
                        .allMatch(quarter -> span.share(need.tenths(), quarter)
                                <= problem.supplies().get(need.supply()).in(quarter)));
    }

    /** The spans of a task, the earliest end first, and of those the shorter. */
    List<Span> spans(int place) {
        return spans.get(place);
    }

    /** The first week in which it can begin. */
    int begin(int place) {
        return begin[place];
    }

    /** The week before which it must be done for what is wished; {@link #NEVER} when nothing asks for it. */
    int by(int place) {
        return by[place];
    }

    /** Whether it has to be done for what is wished. */
    boolean asked(int place) {
        return by[place] != NEVER || problem.task(place).kept() != null;
    }

    /** The week before which it can be done at the earliest. */
    int soonest(int place) {
        return spans(place).stream().mapToInt(span -> end(place, span)).min().orElse(NEVER);
    }

    /** The week before which it can be done at the earliest if it stands there. */
    int end(int place, Span span) {
        return end(place, span, begin[place]);
    }

    /** The same if it begins in no earlier week than that. */
    int end(int place, Span span, int from) {
        Weeks kept = problem.task(place).kept();
        return kept != null
                ? kept.to()
                : Math.max(
                        Math.max(from, problem.begin(span))
                                + problem.task(place).weeks(),
                        span.last() * Weeks.A_QUARTER + 1);
    }

    /** The week before which it must be done if it stands there. */
    int latestEnd(int place, Span span) {
        return Math.min(by[place], (span.last() + 1) * Weeks.A_QUARTER);
    }

    /** The last week in which it can begin if it stands there. */
    static int latestStart(Span span) {
        return (span.first() + 1) * Weeks.A_QUARTER - 1;
    }
}
