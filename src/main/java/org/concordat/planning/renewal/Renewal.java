package org.concordat.planning.renewal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.PlannedAction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * What generation makes of a plan that is there already. Nothing that a person touched is worded anew, reordered or taken
 * away: what is found besides is added at the end, what is not found any more is marked, what is over stays as it was. A
 * pure function; applied, it comes out empty the next time.
 *
 * @param added what is found and not there yet, in the order of the work
 * @param confirmed what is there and open and found, where that changes anything about it
 * @param noLonger what is there and open, was put in because of something found, and is not found any more
 */
record Renewal(List<Added> added, List<Confirmed> confirmed, List<Action> noLonger) {

    /** @param answersTo what it answers to; a number behind it says that it was answered before */
    record Added(PlannedAction planned, String answersTo) {}

    /** Something that is there, and what of it would be different. */
    record Confirmed(Action action, PlannedAction planned, Set<Difference> differences) {

        boolean again() {
            return differences.contains(Difference.AGAIN);
        }
    }

    /** What about an action would be different. */
    enum Difference {
        /** It was no longer indicated, and is again. */
        AGAIN,
        /** To a tenth, as people see them. */
        POINTS,
        REASON,
        /** What nobody touched says what the framework says now. */
        WORDS,
        EFFORT
    }

    private static final String TIMES = "#";

    Renewal {
        added = List.copyOf(added);
        confirmed = List.copyOf(confirmed);
        noLonger = List.copyOf(noLonger);
    }

    /**
     * @param plan every action that is there
     * @param found what generation found, in the order of the work
     * @param asOf the day that the assessment speaks of: what was done before it is in what it found
     */
    static Renewal of(List<Action> plan, List<PlannedAction> found, LocalDate asOf) {
        List<Added> added = new ArrayList<>();
        List<Confirmed> confirmed = new ArrayList<>();
        Set<ActionId> answered = new HashSet<>();
        for (PlannedAction planned : found) {
            List<Action> same = plan.stream()
                    .filter(action -> planned.answersTo().equals(what(action)))
                    .toList();
            List<Action> present =
                    same.stream().filter(action -> !isBefore(action, asOf)).toList();
            if (present.isEmpty()) {
                String times = same.isEmpty() ? "" : TIMES + (same.size() + 1);
                added.add(new Added(planned, planned.answersTo() + times));
            }
            for (Action action : present) {
                answered.add(action.id());
                Set<Difference> differences = differences(action, planned);
                if (action.status().open() && !differences.isEmpty()) {
                    confirmed.add(new Confirmed(action, planned, differences));
                }
            }
        }
        List<Action> noLonger = plan.stream()
                .filter(action -> action.indication().answersTo() != null
                        && action.status().open()
                        && action.indication().notIndicated() == null
                        && !answered.contains(action.id()))
                .toList();
        return new Renewal(added, confirmed, noLonger);
    }

    /** The codes of the ideas that were carried out before an assessment. */
    static Set<String> carriedOut(List<Action> plan, LocalDate asOf) {
        return plan.stream()
                .filter(action -> action.indication().idea() != null && isBefore(action, asOf))
                .map(action -> Objects.requireNonNull(action.indication().idea()))
                .collect(Collectors.toSet());
    }

    private static boolean isBefore(Action action, LocalDate asOf) {
        return action.doneOn() != null && action.doneOn().isBefore(asOf);
    }

    private static String what(Action action) {
        String answersTo = Objects.requireNonNullElse(action.indication().answersTo(), "");
        int times = answersTo.indexOf(TIMES);
        return times < 0 ? answersTo : answersTo.substring(0, times);
    }

    private static Set<Difference> differences(Action action, PlannedAction planned) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (action.indication().notIndicated() != null) {
            differences.add(Difference.AGAIN);
        }
        if (!Objects.equals(tenths(action.indication().gain()), tenths(planned.gain()))) {
            differences.add(Difference.POINTS);
        }
        if (!Objects.equals(action.indication().why(), planned.why())) {
            differences.add(Difference.REASON);
        }
        if (!action.touched()) {
            if (!action.title().equals(planned.title())
                    || !Objects.equals(action.brief().what(), planned.what())
                    || !Objects.equals(action.brief().doneWhen(), planned.doneWhen())) {
                differences.add(Difference.WORDS);
            }
            if (action.terms().effortDays().compareTo(planned.effortDays()) != 0) {
                differences.add(Difference.EFFORT);
            }
        }
        return differences;
    }

    private static @Nullable Long tenths(@Nullable Double points) {
        return points == null ? null : Math.round(10 * points);
    }

    /** Whether it would leave everything as it is. */
    boolean isNothing() {
        return added.isEmpty() && confirmed.isEmpty() && noLonger.isEmpty();
    }

    int again() {
        return (int) confirmed.stream().filter(Confirmed::again).count();
    }

    /** The same for the same renewal: what was shown is what is done. */
    String mark() {
        String all = added
                + confirmed.stream()
                        .map(one -> one.action().id() + "" + one.planned() + one.differences())
                        .toList()
                        .toString()
                + noLonger.stream().map(Action::id).toList();
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }
}
