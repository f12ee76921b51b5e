package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a schedule, found from the words of the rules alone and with nothing of what makes schedules. */
final class Checked {

    private Checked() {}

    /** @param wished whether tasks that are wished have to stand, and in time */
    static List<String> faults(Problem problem, Schedule schedule, boolean wished) {
        List<String> faults = new ArrayList<>();
        int[][] load = new int[problem.supplies().size()][problem.quarters()];
        Map<String, Integer> busy = new HashMap<>();
        Map<Integer, Integer> over = new HashMap<>();
        for (int place : sorted(problem)) {
            Task task = problem.tasks().get(place);
            Span span = schedule.spans().get(place).orElse(null);
            if (span == null) {
                if (wished && (task.by() != null || task.kept() != null)) {
                    faults.add(place + " is wished and left out");
                }
                continue;
            }
            int quarters = span.last() - span.first() + 1;
            if (span.last() >= problem.quarters()) {
                faults.add(place + " ends after the last quarter");
            }
            for (Need need : task.needs()) {
                for (int each = 0; each < quarters && span.last() < problem.quarters(); each++) {
                    int more = each < need.tenths() % quarters ? 1 : 0;
                    load[need.supply()][span.first() + each] += need.tenths() / quarters + more;
                }
            }
            for (int quarter = span.first(); quarter <= span.last() && task.owner() != null; quarter++) {
                busy.merge(task.owner() + " in " + quarter, 1, Integer::sum);
            }
            over.put(place, over(problem, place, span, over, faults));
            if (wished && task.by() != null && over.get(place) > task.by()) {
                faults.add(place + " is done too late");
            }
        }
        for (int supply = 0; supply < load.length; supply++) {
            for (int quarter = 0; quarter < problem.quarters(); quarter++) {
                if (load[supply][quarter]
                        > problem.supplies().get(supply).tenths().get(quarter)) {
                    faults.add("Partner " + supply + " is asked for too much in " + quarter);
                }
            }
        }
        Integer most = problem.mostOfOneOwner();
        busy.forEach((owner, actions) -> {
            if (most != null && actions > most) {
                faults.add("Too much for " + owner);
            }
        });
        return faults;
    }

    /** The soonest week before which a task can be done where it stands. */
    private static int over(Problem problem, int place, Span span, Map<Integer, Integer> over, List<String> faults) {
        Task task = problem.tasks().get(place);
        int begin = Math.max(Math.max(problem.gone(), task.from()), 13 * span.first());
        for (int first : task.after()) {
            if (!over.containsKey(first)) {
                faults.add(place + " waits for " + first + ", which is left out");
            } else if (task.kept() != null && over.get(first) > task.kept().from()) {
                faults.add(place + " stays where " + first + " is not done");
            } else {
                begin = Math.max(begin, over.get(first));
            }
        }
        if (task.kept() != null) {
            if (!span.equals(task.kept().span())) {
                faults.add(place + " was moved");
            }
            return task.kept().to();
        }
        if (begin >= 13 * (span.first() + 1)) {
            faults.add(place + " begins too late for its first quarter");
        }
        int end = Math.max(begin + task.weeks(), 13 * span.last() + 1);
        if (end > 13 * (span.last() + 1)) {
            faults.add(place + " has no time");
        }
        if (span.last() - span.first() >= task.longest()) {
            faults.add(place + " is stretched too far");
        }
        return end;
    }

    private static List<Integer> sorted(Problem problem) {
        List<Integer> sorted = new ArrayList<>();
        while (sorted.size() < problem.tasks().size()) {
            for (int place = 0; place < problem.tasks().size(); place++) {
                if (!sorted.contains(place)
                        && sorted.containsAll(problem.tasks().get(place).after())) {
                    sorted.add(place);
                }
            }
        }
        return sorted;
    }

    /** What is wrong with the weeks that a schedule is given as. */
    static List<String> faults(Problem problem, Schedule schedule, Map<Integer, Weeks> weeks) {
        List<String> faults = new ArrayList<>();
        for (int place = 0; place < problem.tasks().size(); place++) {
            Task task = problem.tasks().get(place);
            Weeks when = weeks.get(place);
            if ((when == null) != schedule.spans().get(place).isEmpty()) {
                faults.add(place + " is placed without weeks, or has weeks without a place");
            } else if (when != null && task.kept() == null) {
                if (when.to() - when.from() < task.weeks()) {
                    faults.add(place + " has too few weeks");
                }
                if (!when.span().equals(schedule.spans().get(place).get())) {
                    faults.add(place + " has weeks elsewhere");
                }
                for (int first : task.after()) {
                    if (weeks.get(first) == null || weeks.get(first).to() > when.from()) {
                        faults.add(place + " begins before " + first + " is done");
                    }
                }
            }
        }
        return faults;
    }

    /** The most that any schedule is worth, found by trying all; below 0 when none holds to what is wished. */
    static long best(Problem problem) {
        return best(problem, new ArrayList<>());
    }

    private static long best(Problem problem, List<Optional<Span>> spans) {
        if (spans.size() == problem.tasks().size()) {
            Schedule schedule = new Schedule(spans);
            return faults(problem, schedule, true).isEmpty() ? worth(problem, spans) : -1;
        }
        long best = -1;
        List<Optional<Span>> choices = new ArrayList<>(List.of(Optional.empty()));
        for (int first = 0; first < problem.quarters(); first++) {
            for (int last = first; last < problem.quarters(); last++) {
                choices.add(Optional.of(new Span(first, last)));
            }
        }
        for (Optional<Span> choice : choices) {
            spans.add(choice);
            best = Math.max(best, best(problem, spans));
            spans.remove(spans.size() - 1);
        }
        return best;
    }

    private static long worth(Problem problem, List<Optional<Span>> spans) {
        long worth = 0;
        for (int quarter = 0; quarter < problem.quarters(); quarter++) {
            int by = quarter;
            for (Gain gain : problem.gains()) {
                if (gain.tasks().stream().allMatch(place -> doneBy(spans, place, by))) {
                    worth += gain.thousandths();
                }
            }
            for (int place = 0; place < spans.size(); place++) {
                worth += doneBy(spans, place, by) ? problem.tasks().get(place).worth() + 1 : 0;
            }
        }
        for (Optional<Span> span : spans) {
            worth += span.map(each -> problem.quarters() - (each.last() - each.first() + 1))
                    .orElse(0);
        }
        return worth;
    }

    private static boolean doneBy(List<Optional<Span>> spans, int place, int quarter) {
        return spans.get(place).isPresent() && spans.get(place).get().last() <= quarter;
    }
}
