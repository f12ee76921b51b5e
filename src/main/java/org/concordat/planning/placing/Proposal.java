package org.concordat.planning.placing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Quarter;
import org.concordat.planning.Step;
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.schedule.Answer;
import org.concordat.planning.schedule.LeftOut;
import org.concordat.planning.schedule.Problem;
import org.concordat.planning.schedule.Span;
import org.concordat.planning.schedule.Supply;
import org.concordat.planning.schedule.Weeks;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** A schedule that is proposed for a plan; nothing of it holds before someone takes it over. */
public final class Proposal {

    private final Prospects.Ground plan;
    private final ToSchedule made;
    private final Problem problem;
    private final Answer answer;
    private final LocalDate today;
    private final List<Dated> dated;

    Proposal(Prospects.Ground plan, ToSchedule made, Problem problem, Answer answer, LocalDate today) {
        this.plan = plan;
        this.made = made;
        this.problem = problem;
        this.answer = answer;
        this.today = today;
        this.dated =
                IntStream.range(0, made.open().size()).mapToObj(this::dated).toList();
    }

    /**
     * An action that is still to be done, with the dates that it would have.
     *
     * @param stays whether its dates stay as they are
     * @param leftOut why it would have none; null when it has
     */
    public record Dated(
            ActionLine action,
            boolean stays,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable LeftOut leftOut)
            implements Step {

        /** Whether taking it over would change anything. */
        public boolean changes() {
            return !stays && !(Objects.equals(start, action.start()) && Objects.equals(due, action.due()));
        }

        @Override
        public MechanismCode mechanism() {
            return action.mechanism();
        }

        @Override
        public @Nullable Integer raisesTo() {
            return action.raisesTo();
        }

        @Override
        public ActionStatus status() {
            return action.status();
        }

        @Override
        public boolean measured() {
            return action.measured();
        }
    }

    /** Days of one partner in one quarter; no limit is null. */
    public record Load(
            PartnerId partner,
            Quarter quarter,
            int tenths,
            @Nullable Integer given) {

        /** By how many tenths it is more than there is. */
        public int over() {
            return given == null ? 0 : Math.max(0, tenths - given);
        }
    }

    private Dated dated(int place) {
        ActionLine action = made.open().get(place);
        Weeks weeks = answer.weeks().get(place);
        if (made.keeps(action)) {
            return new Dated(action, true, action.start(), action.due(), null);
        }
        if (weeks == null) {
            return new Dated(action, false, null, null, answer.leftOut().get(place));
        }
        if (fits(action, weeks, answer.schedule().of(place).orElseThrow())) {
            return new Dated(action, false, action.start(), action.due(), null);
        }
        LocalDate start = made.calendar().firstDayOf(weeks.from());
        return new Dated(
                action,
                false,
                start.isBefore(today) ? today : start,
                made.calendar().lastDayBefore(weeks.to()),
                null);
    }

    /** Whether the dates that it has say the same, so that they can stay. */
    private boolean fits(ActionLine action, Weeks weeks, Span span) {
        LocalDate start = action.start();
        LocalDate due = action.due();
        return start != null
                && due != null
                && !due.isBefore(today)
                && made.calendar().week(start) >= weeks.from()
                && made.calendar().week(due) < weeks.to()
                && Quarter.of(start).since(made.calendar().first()) == span.first()
                && Quarter.of(due).since(made.calendar().first()) == span.last();
    }

    public Prospects.Ground plan() {
        return plan;
    }

    public Answer answer() {
        return answer;
    }

    /** All that is still to be done, in the order of the work. */
    public List<Dated> dated() {
        return dated;
    }

    /** The action at a place of the answer. */
    public ActionLine action(int place) {
        return made.open().get(place);
    }

    /** The partner at a place of the answer. */
    public PartnerId partner(int place) {
        return made.partners().get(place);
    }

    /** All partners who are asked for days, those who left the arrangement last. */
    public List<PartnerId> partners() {
        return made.partners();
    }

    /** Whether a partner takes no part in the arrangement any more. */
    public boolean hasLeft(PartnerId partner) {
        return made.left().contains(partner);
    }

    /** Whether an action is someone’s who may not see the arrangement any more. */
    public boolean ownerLeft(ActionLine action) {
        return made.ownerLeft(action);
    }

    /** A quarter of the answer. */
    public Quarter quarter(int number) {
        return made.calendar().first().plus(number);
    }

    public List<Quarter> quarters() {
        return IntStream.range(0, problem.quarters()).mapToObj(this::quarter).toList();
    }

    /** The last day of the week before this one of the answer. */
    public LocalDate lastDayBefore(int week) {
        return made.calendar().lastDayBefore(week);
    }

    /** What each partner is asked for in each quarter, partner by partner. */
    public List<Load> load() {
        List<Load> load = new ArrayList<>();
        for (int supply = 0; supply < problem.supplies().size(); supply++) {
            for (int quarter = 0; quarter < problem.quarters(); quarter++) {
                int given = problem.supplies().get(supply).in(quarter);
                load.add(new Load(
                        partner(supply),
                        quarter(quarter),
                        tenths(supply, quarter),
                        given == Supply.NO_LIMIT ? null : given));
            }
        }
        return load;
    }

    private int tenths(int supply, int quarter) {
        return IntStream.range(0, problem.tasks().size())
                .map(place -> answer.schedule()
                        .of(place)
                        .map(span -> Problem.load(problem.task(place), span, supply, quarter))
                        .orElse(0))
                .sum();
    }

    /** Where the plan would lead with these dates. */
    public Forecast forecast() {
        Map<ActionId, Dated> then = new HashMap<>();
        dated.forEach(each -> then.put(each.action().id(), each));
        List<Step> steps = plan.actions().stream()
                .<Step>map(action -> then.containsKey(action.id()) ? then.get(action.id()) : action)
                .toList();
        return plan.forecast(steps, today);
    }

    /** Where it leads with the dates that stand. */
    public Forecast present() {
        return plan.forecast(today);
    }
}
