package org.concordat.planning.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Quarter;
import org.concordat.planning.Step;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.MechanismCode;

/**
 * Where a plan leads: what the engine would say of the same assessment if some mechanisms stood at the levels that the
 * actions are there to reach. Nothing is added up and nothing is extrapolated.
 *
 * <p>{@link StepsReached} says which levels these are. Evidence stays as it was on the day of the assessment: a level of 3
 * that a plan leads to is claimed until something on file shows it.
 *
 * @param assessed the scorecard as it was kept
 * @param soFar with what is done by now
 * @param all with every action done that was not dropped
 * @param quarters with what is done and what falls due, by the end of each quarter in which something does
 */
public record Forecast(Outlook assessed, Outlook soFar, Outlook all, List<ByQuarter> quarters) {

    /**
     * The outlook at the end of a quarter, if every date held.
     *
     * @param due how many open actions fall due in it; what is overdue now counts in the present quarter
     */
    public record ByQuarter(Quarter quarter, long due, Outlook outlook) {}

    public Forecast {
        quarters = List.copyOf(quarters);
    }

    /**
     * @param kept the scorecard of the assessment that the plan was made from
     * @param input what that scorecard followed from; answers may be left out, since every level is taken from the
     *     scorecard
     * @param actions every action of the plan
     */
    public static Forecast of(Scorecard kept, ScoringInput input, List<? extends Step> actions, LocalDate today) {
        return new Forecasting(kept, input, actions).by(today);
    }

    /** One forecast under way; the same levels are scored once. */
    private static final class Forecasting {

        private final Scorecard kept;
        private final ScoringInput input;
        private final List<? extends Step> actions;
        private final StepsReached<Step> steps;
        private final Map<Map<MechanismCode, Double>, Outlook> known = new HashMap<>();

        Forecasting(Scorecard kept, ScoringInput input, List<? extends Step> actions) {
            this.kept = kept;
            this.input = input;
            this.actions = actions.stream()
                    .filter(action -> action.status() != ActionStatus.DROPPED)
                    .toList();
            this.steps = new StepsReached<>(kept, actions);
        }

        Forecast by(LocalDate today) {
            return new Forecast(
                    Outlook.of(kept),
                    outlook(action -> action.status() == ActionStatus.DONE),
                    outlook(action -> true),
                    quarters(today));
        }

        private List<ByQuarter> quarters(LocalDate today) {
            TreeSet<Quarter> due = new TreeSet<>();
            actions.stream()
                    .filter(action -> action.status().open() && action.due() != null)
                    .forEach(action -> due.add(due(action, today)));
            List<ByQuarter> quarters = new ArrayList<>();
            for (Quarter quarter : due) {
                long falls = actions.stream()
                        .filter(action -> action.status().open()
                                && action.due() != null
                                && due(action, today).equals(quarter))
                        .count();
                quarters.add(new ByQuarter(quarter, falls, outlook(action -> doneBy(action, quarter, today))));
            }
            return quarters;
        }

        /** What is overdue cannot be done in the past any more. */
        private static Quarter due(Step action, LocalDate today) {
            LocalDate due = action.due();
            return Quarter.of(due == null || due.isBefore(today) ? today : due);
        }

        private static boolean doneBy(Step action, Quarter quarter, LocalDate today) {
            return action.status() == ActionStatus.DONE
                    || (action.due() != null && due(action, today).compareTo(quarter) <= 0);
        }

        private Outlook outlook(Predicate<Step> done) {
            return known.computeIfAbsent(steps.levels(done), levels -> Outlook.of(Readiness.whatIf(input, levels)));
        }
    }
}
