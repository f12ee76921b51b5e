package org.concordat.planning.placing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Quarter;
import org.concordat.planning.outlook.StepsReached;
import org.concordat.planning.schedule.Gain;
import org.concordat.planning.schedule.Need;
import org.concordat.planning.schedule.Problem;
import org.concordat.planning.schedule.Span;
import org.concordat.planning.schedule.Supply;
import org.concordat.planning.schedule.Task;
import org.concordat.planning.schedule.Weeks;
import org.concordat.readiness.Figures;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a scheduling problem: what is still to be done, what each partner gives, and what every step gains, so that
 * what the problem counts is what the forecast will say.
 */
final class ToSchedule {

    /** What finds out about a critical mechanism counts as so many thousandths of a point: the band waits for it. */
    private static final int FINDING_OUT = 5000;

    /** What else gains nothing by itself, in thousandths of a point. */
    private static final int HELPING = 100;

    private static final int USUAL_WEEKS = 4;

    private final ScheduleGround ground;
    private final ScheduleAsked asked;
    private final LocalDate today;
    private final ScheduleCalendar calendar;
    private final List<ActionLine> open;
    private final Map<ActionId, Integer> places = new HashMap<>();
    private final List<PartnerId> partners;
    private final Map<UUID, Integer> owners = new HashMap<>();
    private final List<Set<Integer>> after = new ArrayList<>();

    ToSchedule(ScheduleGround ground, ScheduleAsked asked, LocalDate today) {
        this.ground = ground;
        this.asked = asked;
        this.today = today;
        this.calendar = new ScheduleCalendar(Quarter.of(today));
        this.open = ground.actions().stream()
                .filter(action -> action.status().open())
                .toList();
        open.forEach(action -> places.put(action.id(), places.size()));
        this.partners = new ArrayList<>(ground.partners());
        open.forEach(action -> needs(action).keySet().stream()
                .filter(partner -> !partners.contains(partner))
                .forEach(partners::add));
    }

    /** What is still to be done, in the order of the problem. */
    List<ActionLine> open() {
        return open;
    }

    /** Who gives days, in the order of the problem; those who left the arrangement last. */
    List<PartnerId> partners() {
        return partners;
    }

    /** Those of them who take no part in the arrangement any more. */
    List<PartnerId> left() {
        return partners.subList(ground.partners().size(), partners.size());
    }

    boolean ownerLeft(ActionLine action) {
        return ground.ownerLeft(action);
    }

    ScheduleCalendar calendar() {
        return calendar;
    }

    /** What the dates that stand ask of each partner, in tenths of a day; what is overdue, in the present quarter. */
    Map<PartnerId, Map<Quarter, Integer>> asked() {
        Map<PartnerId, Map<Quarter, Integer>> load = new HashMap<>();
        for (ActionLine action : open) {
            LocalDate due = action.due();
            if (due != null) {
                int last = Math.max(0, Quarter.of(due).since(calendar.first()));
                LocalDate start = action.start();
                int first = start == null
                        ? last
                        : Math.min(last, Math.max(0, Quarter.of(start).since(calendar.first())));
                Span span = new Span(first, last);
                needs(action).forEach((partner, tenths) -> {
                    for (int quarter = first; quarter <= last; quarter++) {
                        load.computeIfAbsent(partner, each -> new HashMap<>())
                                .merge(calendar.first().plus(quarter), span.share(tenths, quarter), Integer::sum);
                    }
                });
            }
        }
        return load;
    }

    Problem problem() {
        open.forEach(action -> after.add(new HashSet<>()));
        inSteps();
        ground.waits().forEach(wait -> waits(places.get(wait.action()), places.get(new ActionId(wait.first()))));
        List<Gain> gains = gains();
        Set<Integer> gaining =
                gains.stream().flatMap(gain -> gain.tasks().stream()).collect(Collectors.toSet());
        List<Task> tasks = IntStream.range(0, open.size())
                .mapToObj(place -> task(place, gaining.contains(place)))
                .toList();
        return new Problem(
                asked.quarters(),
                calendar.week(today),
                partners.stream().map(this::supply).toList(),
                tasks,
                gains,
                asked.mostOfOneOwner());
    }

    private Supply supply(PartnerId partner) {
        PlanCapacity said = ground.capacities().get(partner);
        int unsaid = ground.partners().contains(partner) ? Supply.NO_LIMIT : 0;
        return new Supply(IntStream.range(0, asked.quarters())
                .mapToObj(quarter -> {
                    BigDecimal days = said == null
                            ? null
                            : said.days().get(calendar.first().plus(quarter));
                    return days == null || unsaid == 0 ? unsaid : tenths(days);
                })
                .toList());
    }

    private static int tenths(BigDecimal days) {
        return days.multiply(BigDecimal.TEN).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** Every action of a step waits for all of the next lower step of its mechanism. */
    private void inSteps() {
        Map<MechanismCode, TreeMap<Integer, List<Integer>>> steps = new LinkedHashMap<>();
        for (int place = 0; place < open.size(); place++) {
            Integer step = open.get(place).raisesTo();
            if (step != null) {
                steps.computeIfAbsent(open.get(place).mechanism(), mechanism -> new TreeMap<>())
                        .computeIfAbsent(step, level -> new ArrayList<>())
                        .add(place);
            }
        }
        for (TreeMap<Integer, List<Integer>> mechanism : steps.values()) {
            List<Integer> lower = List.of();
            for (List<Integer> step : mechanism.values()) {
                for (int place : step) {
                    after.get(place).addAll(lower);
                }
                lower = step;
            }
        }
    }

    /** What would close a circle is not waited for: the steps win. */
    private void waits(@Nullable Integer place, @Nullable Integer first) {
        if (place != null && first != null && !comesBefore(place, first, new HashSet<>())) {
            after.get(place).add(first);
        }
    }

    private boolean comesBefore(int first, int then, Set<Integer> seen) {
        return first == then
                || after.get(then).stream().anyMatch(each -> seen.add(each) && comesBefore(first, each, seen));
    }

    private List<Gain> gains() {
        StepsReached<ActionLine> steps = new StepsReached<>(ground.card(), ground.actions());
        List<Gain> gains = new ArrayList<>();
        for (MechanismScore score : ground.card().mechanisms()) {
            Double level = score.level();
            if (level != null && score.applies()) {
                gains(score, level, steps, gains);
            }
        }
        return gains;
    }

    private void gains(MechanismScore score, double level, StepsReached<ActionLine> steps, List<Gain> gains) {
        Set<Integer> waiting = new HashSet<>();
        double from = level;
        for (int step = Figures.step(level) + 1; step <= Level.HIGHEST; step++) {
            List<ActionLine> serving = steps.serving(score.code(), step);
            if (serving.isEmpty()) {
                return;
            }
            serving.stream().filter(action -> action.status().open()).forEach(action -> waiting.add(place(action)));
            int thousandths = (int) Math.round(1000 * points(ground.card(), score, from, step));
            if (!waiting.isEmpty() && thousandths > 0) {
                gains.add(new Gain(thousandths, waiting.stream().sorted().toList()));
            }
            from = step;
        }
    }

    /** What a step adds to the readiness; nothing above the target. */
    private static double points(Scorecard card, MechanismScore score, double from, int step) {
        int target = score.mechanism().target();
        double weight = score.contribution().weight() / card.overall().ratedWeight();
        return 100 * weight * Math.max(0, Math.min(step, target) - Math.min(from, target)) / target;
    }

    private int place(ActionLine action) {
        return Objects.requireNonNull(places.get(action.id()));
    }

    private Task task(int place, boolean gaining) {
        ActionLine action = open.get(place);
        Weeks kept = kept(action);
        boolean begun = action.status() == ActionStatus.IN_PROGRESS;
        return new Task(
                needs(action).entrySet().stream()
                        .map(need -> new Need(partners.indexOf(need.getKey()), need.getValue()))
                        .toList(),
                Objects.requireNonNullElse(action.weeks(), USUAL_WEEKS),
                begun && kept != null
                        ? List.of()
                        : after.get(place).stream().sorted().toList(),
                beyond(action) ? asked.quarters() * Weeks.A_QUARTER : 0,
                kept == null ? wished(action) : null,
                kept,
                owner(action),
                gaining ? 0 : worth(action));
    }

    /** The week before which it is to be done because its due date stands; null when that does not count. */
    private @Nullable Integer wished(ActionLine action) {
        LocalDate due = action.due();
        return asked.keepDue()
                        && due != null
                        && !due.isBefore(today)
                        && Quarter.of(due).since(calendar.first()) < asked.quarters()
                ? Integer.valueOf(calendar.over(due))
                : null;
    }

    /** Whether its dates stay as they are. */
    boolean keeps(ActionLine action) {
        return action.due() != null && (action.fixedDates() || action.status() == ActionStatus.IN_PROGRESS);
    }

    /** Whether it stays where the quarters do not reach. */
    private boolean beyond(ActionLine action) {
        LocalDate due = action.due();
        return keeps(action) && due != null && Quarter.of(due).since(calendar.first()) >= asked.quarters();
    }

    private @Nullable Weeks kept(ActionLine action) {
        LocalDate due = action.due();
        if (due == null || !keeps(action) || beyond(action)) {
            return null;
        }
        int now = calendar.week(today);
        int to = Math.max(now + 1, calendar.week(due) + 1);
        LocalDate start = action.start();
        int usual = to - Objects.requireNonNullElse(action.weeks(), USUAL_WEEKS);
        int from = start == null ? usual : calendar.week(start);
        return new Weeks(Math.min(to - 1, Math.max(now, from)), to);
    }

    private @Nullable Integer owner(ActionLine action) {
        UUID owner = source(action).owner();
        return owner == null ? null : owners.computeIfAbsent(owner, each -> owners.size());
    }

    private ScheduledActions.Source source(ActionLine action) {
        return Objects.requireNonNull(ground.sources().get(action.id()));
    }

    private int worth(ActionLine action) {
        return action.notIndicated() != null
                ? 0
                : source(action).origin() == ActionOrigin.FIND_OUT ? FINDING_OUT : HELPING;
    }

    /** What is left to do of an action, by partner, in tenths of a day; all partners share what is nobody's yet. */
    private Map<PartnerId, Integer> needs(ActionLine action) {
        Map<PartnerId, BigDecimal> shares = ground.shares().getOrDefault(action.id(), Map.of());
        Map<PartnerId, Integer> needs = new LinkedHashMap<>();
        if (!shares.isEmpty()) {
            shares.forEach((partner, days) -> needs.put(partner, left(days, action)));
        } else if (action.partnerId() != null) {
            needs.put(action.partnerId(), left(action.effortDays(), action));
        } else {
            int all = left(action.effortDays(), action);
            int givers = ground.partners().size();
            for (int giver = 0; giver < givers; giver++) {
                int share = all / givers + (giver < all % givers ? 1 : 0);
                if (share > 0) {
                    needs.put(ground.partners().get(giver), share);
                }
            }
        }
        return needs;
    }

    private static int left(BigDecimal days, ActionLine action) {
        return Math.max(1, tenths(days) * (100 - action.progress()) / 100);
    }
}
