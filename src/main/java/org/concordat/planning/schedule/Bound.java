package org.concordat.planning.schedule;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What no schedule can be worth more than, found without searching: by the end of each quarter no more can be gained than
 * if only the days of one partner were short, work could be cut anywhere, and all else went as well as it can. The days of
 * an action that serves several things are counted once, shared between them.
 */
final class Bound {

    private final Problem problem;
    private final int[] soonest;
    private final int[] serves;
    private final List<Gain> pieces = new ArrayList<>();

    private Bound(Problem problem) {
        this.problem = problem;
        Possible possible = new Possible(problem);
        this.soonest = problem.places()
                .map(place -> possible.spans(place).stream()
                        .mapToInt(Span::last)
                        .min()
                        .orElse(problem.quarters()))
                .toArray();
        this.serves = new int[soonest.length];
        pieces.addAll(problem.gains());
        problem.places()
                .filter(place -> problem.task(place).worth() > 0)
                .forEach(place -> pieces.add(new Gain(problem.task(place).worth(), List.of(place))));
        pieces.removeIf(piece -> piece.thousandths() == 0);
        pieces.forEach(piece -> piece.tasks().forEach(place -> serves[place]++));
    }

    static long of(Problem problem) {
        return new Bound(problem).bound();
    }

    private long bound() {
        long bound = 0;
        for (int last : soonest) {
            if (last < problem.quarters()) {
                bound += 2L * problem.quarters() - last - 1;
            }
        }
        for (int quarter = 0; quarter < problem.quarters(); quarter++) {
            bound += gainedBy(quarter);
        }
        return bound;
    }

    private long gainedBy(int quarter) {
        List<Gain> inTime = pieces.stream()
                .filter(piece -> piece.tasks().stream().allMatch(place -> soonest[place] <= quarter))
                .toList();
        long least = inTime.stream().mapToLong(Gain::thousandths).sum();
        for (int supply = 0; supply < problem.supplies().size(); supply++) {
            int only = supply;
            long days = problem.supplies().get(supply).over(new Span(0, quarter));
            least = Math.min(
                    least, most(inTime, days, place -> problem.task(place).tenthsOf(only) / serves[place]));
        }
        return least;
    }

    /** The most points for so many days, when the last piece may be cut. */
    private static long most(List<Gain> pieces, long days, IntUnaryOperator asked) {
        record Priced(int points, int tenths) {}
        List<Priced> cheapest = pieces.stream()
                .map(piece -> new Priced(
                        piece.thousandths(),
                        piece.tasks().stream().mapToInt(asked::applyAsInt).sum()))
                .sorted(comparingDouble(piece -> (double) piece.tenths() / piece.points()))
                .toList();
        long points = 0;
        long left = days;
        for (Priced piece : cheapest) {
            if (piece.tenths() > left) {
                return points + (long) Math.ceil((double) piece.points() * left / piece.tenths());
            }
            points += piece.points();
            left -= piece.tenths();
        }
        return points;
    }
}
