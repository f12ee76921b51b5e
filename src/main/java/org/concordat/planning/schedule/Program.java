package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/**
 * A problem as a program of yes and no: whether a task stands in a span, and whether something is gained by the end of a
 * quarter. Rows say what cannot be together; the worth is to be as large as can be. Weeks appear in it only as what they
 * forbid: a task cannot stand where something that it waits for, however far before it, would end too late.
 */
final class Program {

    /** A sum of variables times figures that is not above {@code most}. */
    record Row(Map<Integer, Integer> terms, int most) {}

    private final Problem problem;
    private final Possible possible;
    private final Schedule start;
    private final List<Integer> first = new ArrayList<>();
    private final List<Long> worth = new ArrayList<>();
    private final List<Boolean> hints = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Map<Integer, Integer>> waits = new ArrayList<>();

    /** @param start a schedule to begin with */
    Program(Problem problem, Schedule start) {
        this.problem = problem;
        this.possible = new Possible(problem);
        this.start = start;
        problem.places().forEach(this::standing);
        problem.places().forEach(this::atMostOnce);
        problem.places().forEach(place -> waits.add(Map.of()));
        problem.order().forEach(this::waiting);
        for (int quarter = 0; quarter < problem.quarters(); quarter++) {
            within(quarter);
        }
        problem.gains().forEach(this::gained);
    }

    /** What each variable adds to the worth. */
    List<Long> worth() {
        return worth;
    }

    /** What each variable is in the schedule to begin with. */
    List<Boolean> hints() {
        return hints;
    }

    List<Row> rows() {
        return rows;
    }

    /** The schedule that an answer says. */
    Schedule schedule(IntPredicate yes) {
        return new Schedule(problem.places()
                .mapToObj(place -> possible.spans(place).stream()
                        .filter(span -> yes.test(standsAt(place, span)))
                        .findFirst())
                .toList());
    }

    /** For each task, for how many quarters an answer in parts says that it is done. */
    List<Double> soon(IntToDoubleFunction part) {
        return problem.places()
                .mapToObj(place -> possible.spans(place).stream()
                        .mapToDouble(
                                span -> part.applyAsDouble(standsAt(place, span)) * (problem.quarters() - span.last()))
                        .sum())
                .toList();
    }

    private int variable(long adds, boolean hint) {
        worth.add(adds);
        hints.add(hint);
        return worth.size() - 1;
    }

    private void row(Map<Integer, Integer> terms, int most) {
        rows.add(new Row(terms, most));
    }

    private void standing(int place) {
        first.add(worth.size());
        Optional<Span> begun = start.of(place);
        possible.spans(place)
                .forEach(span -> variable(
                        Schedule.worth(problem, problem.task(place), span),
                        begun.filter(span::equals).isPresent()));
    }

    private int standsAt(int place, Span span) {
        return first.get(place) + possible.spans(place).indexOf(span);
    }

    /** The variables of a task in the spans that fit, each times a figure. */
    private Map<Integer, Integer> standing(int place, Predicate<Span> fits, int times) {
        Map<Integer, Integer> terms = new TreeMap<>();
        possible.spans(place).stream().filter(fits).forEach(span -> terms.put(standsAt(place, span), times));
        return terms;
    }

    private void atMostOnce(int place) {
        row(standing(place, span -> true, 1), 1);
        if (possible.asked(place)) {
            row(standing(place, span -> true, -1), -1);
        }
    }

    /** What a task waits for, near or far, and how many weeks of others lie between. */
    private void waiting(int place) {
        Map<Integer, Integer> between = new TreeMap<>();
        for (int before : problem.task(place).after()) {
            between.merge(before, 0, Math::max);
            if (problem.task(before).kept() == null) {
                int weeks = problem.task(before).weeks();
                waits.get(before).forEach((far, others) -> between.merge(far, others + weeks, Math::max));
            }
        }
        waits.set(place, between);
        between.forEach((before, weeks) -> waiting(place, before, weeks));
    }

    private void waiting(int place, int before, int between) {
        Task task = problem.task(place);
        Weeks kept = task.kept();
        boolean next = task.after().contains(before);
        for (int quarter = 0; quarter < problem.quarters(); quarter++) {
            int by = quarter;
            Span until = new Span(quarter, quarter);
            int begun = kept != null ? kept.from() : Possible.latestStart(until);
            int over = kept != null ? kept.from() : possible.latestEnd(place, until) - task.weeks();
            onlyAfter(standing(place, span -> span.first() <= by, 1), before, begun - between, by, next);
            onlyAfter(standing(place, span -> span.last() <= by, 1), before, over - between, by, false);
        }
    }

    /** That one of these is so only if what comes before is done by a week. */
    private void onlyAfter(Map<Integer, Integer> these, int before, int week, int quarter, boolean always) {
        Predicate<Span> inTime = span -> possible.end(before, span) <= week;
        boolean asksMore =
                possible.spans(before).stream().anyMatch(span -> span.last() <= quarter && !inTime.test(span));
        if (!these.isEmpty() && (always || asksMore)) {
            these.putAll(standing(before, inTime, -1));
            row(these, 0);
        }
    }

    private void within(int quarter) {
        for (int supply = 0; supply < problem.supplies().size(); supply++) {
            Map<Integer, Integer> load = new TreeMap<>();
            for (int place = 0; place < problem.tasks().size(); place++) {
                for (Span span : possible.spans(place)) {
                    int asked = Problem.load(problem.task(place), span, supply, quarter);
                    if (asked > 0) {
                        load.put(standsAt(place, span), asked);
                    }
                }
            }
            row(load, problem.supplies().get(supply).in(quarter));
        }
        Integer most = problem.mostOfOneOwner();
        if (most != null) {
            Map<Integer, Map<Integer, Integer>> busy = new TreeMap<>();
            problem.places()
                    .filter(place -> problem.task(place).owner() != null)
                    .forEach(place -> busy.computeIfAbsent(problem.task(place).owner(), owner -> new TreeMap<>())
                            .putAll(standing(place, span -> span.first() <= quarter && quarter <= span.last(), 1)));
            busy.values().forEach(actions -> row(actions, most));
        }
    }

    private void gained(Gain gain) {
        for (int quarter = 0; quarter < problem.quarters(); quarter++) {
            int by = quarter;
            boolean begun = gain.tasks().stream()
                    .allMatch(place ->
                            start.of(place).filter(span -> span.last() <= by).isPresent());
            int there = variable(gain.thousandths(), begun);
            for (int place : gain.tasks()) {
                Map<Integer, Integer> done = standing(place, span -> span.last() <= by, -1);
                done.put(there, 1);
                row(done, 0);
            }
        }
    }
}
