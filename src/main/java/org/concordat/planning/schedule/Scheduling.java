package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses and places actions so that the most readiness is there the soonest. A pure function: the same problem gives the
 * same answer. It takes seconds at most: of many actions, a linear program alone says how good the schedule is, and of
 * very many, a sum.
 */
public final class Scheduling {

    /** The most actions for which the solver is asked to do better. */
    private static final int SEARCHED = 200;

    /** The most actions for which the linear program is in time. */
    private static final int RELAXED = 600;

    private final Solver solver = new CpSat();

    public Answer of(Problem asked) {
        Conflicts.Found found = Conflicts.in(asked, solver);
        Problem problem = asked.without(found.givenUp());
        Optional<Relaxation> relaxed = problem.tasks().size() > RELAXED ? Optional.empty() : Relaxation.of(problem);
        long bound = Math.min(Bound.of(problem), relaxed.map(Relaxation::bound).orElse(Long.MAX_VALUE));
        Schedule schedule = Greedy.of(problem, relaxed.map(Relaxation::soon).orElse(null), bound);
        if (problem.tasks().size() <= SEARCHED && schedule.worth(problem) < bound) {
            Solver.Solved solved = solver.solve(problem, schedule);
            schedule = solved.schedule();
            bound = Math.min(bound, solved.bound());
        }
        List<Integer> unmet = new ArrayList<>(found.givenUp());
        schedule.leftOut().stream()
                .filter(place -> asked.task(place).wished() && !unmet.contains(place))
                .forEach(unmet::add);
        return new Answer(
                schedule,
                schedule.worth(problem),
                bound,
                found.conflicts(),
                unmet.stream().sorted().toList(),
                schedule.weeks(problem),
                leftOut(problem, schedule));
    }

    private static Map<Integer, LeftOut> leftOut(Problem problem, Schedule schedule) {
        Possible possible = new Possible(problem);
        Possible withDays = new Possible(withoutLimits(problem));
        Map<Integer, LeftOut> why = new HashMap<>();
        for (int place : schedule.leftOut()) {
            why.put(place, why(problem, schedule, possible, withDays, place));
        }
        return why;
    }

    private static Problem withoutLimits(Problem problem) {
        List<Supply> endless = problem.supplies().stream()
                .map(supply -> new Supply(
                        supply.tenths().stream().map(each -> Supply.NO_LIMIT).toList()))
                .toList();
        return new Problem(
                problem.quarters(),
                problem.gone(),
                endless,
                problem.tasks(),
                problem.gains(),
                problem.mostOfOneOwner());
    }

    private static LeftOut why(Problem problem, Schedule schedule, Possible possible, Possible withDays, int place) {
        Task task = problem.task(place);
        Span all = new Span(0, problem.quarters() - 1);
        Optional<Need> noDays = task.needs().stream()
                .filter(need -> problem.supplies().get(need.supply()).over(all) == 0)
                .findFirst();
        if (noDays.isPresent()) {
            return new LeftOut.NoDays(noDays.get().supply());
        }
        Optional<Need> tooMuch =
                task.needs().stream().filter(need -> !fits(problem, task, need)).findFirst();
        if (tooMuch.isPresent()) {
            return new LeftOut.TooMuch(tooMuch.get().supply());
        }
        Optional<Integer> waits = task.after().stream()
                .filter(first -> schedule.of(first).isEmpty())
                .findFirst();
        if (waits.isPresent()) {
            return new LeftOut.Waits(waits.get());
        }
        return withDays.spans(place).isEmpty() || possible.spans(place).isEmpty()
                ? new LeftOut.TooLong()
                : new LeftOut.NoRoom();
    }

    /** Whether there is a run of quarters in which a partner has the days that a task asks, if it could stand anywhere. */
    private static boolean fits(Problem problem, Task task, Need need) {
        return IntStream.range(0, problem.quarters())
                .boxed()
                .flatMap(first -> IntStream.range(first, Math.min(problem.quarters(), first + task.longest()))
                        .mapToObj(last -> new Span(first, last)))
                .anyMatch(span -> IntStream.rangeClosed(span.first(), span.last())
                        .allMatch(quarter -> span.share(need.tenths(), quarter)
                                <= problem.supplies().get(need.supply()).in(quarter)));
    }
}
