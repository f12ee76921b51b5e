package org.concordat.planning.placing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Quarter;
import org.concordat.planning.schedule.Gain;
import org.concordat.planning.schedule.Problem;
import org.concordat.planning.schedule.Task;
import org.concordat.planning.schedule.Weeks;
import org.jspecify.annotations.Nullable;

/** A plan as a scheduling problem: what is still to be done, each with its weeks, wishes and worth. */
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
    private final Days days;
    private final Map<UUID, Integer> owners = new HashMap<>();

    ToSchedule(ScheduleGround ground, ScheduleAsked asked, LocalDate today) {
        this.ground = ground;
        this.asked = asked;
        this.today = today;
        this.calendar = new ScheduleCalendar(Quarter.of(today));
        this.open = ground.actions().stream()
                .filter(action -> action.status().open())
                .toList();
        open.forEach(action -> places.put(action.id(), places.size()));
        this.days = new Days(ground, open);
    }

    /** What is still to be done, in the order of the problem. */
    List<ActionLine> open() {
        return open;
    }

    /** Who gives days, in the order of the problem; those who left the arrangement last. */
    List<PartnerId> partners() {
        return days.partners();
    }

    /** Those of them who take no part in the arrangement any more. */
    List<PartnerId> left() {
        return days.partners().subList(ground.partners().size(), days.partners().size());
    }

    boolean ownerLeft(ActionLine action) {
        return ground.ownerLeft(action);
    }

    ScheduleCalendar calendar() {
        return calendar;
    }

    /** What the dates that stand ask of each partner, in tenths of a day; what is overdue, in the present quarter. */
    Map<PartnerId, Map<Quarter, Integer>> asked() {
        return days.load(calendar.first());
    }

    Problem problem() {
        Sequence sequence = new Sequence(open, places, ground.waits());
        List<Gain> gains = Gains.of(ground, places);
        Set<Integer> gaining =
                gains.stream().flatMap(gain -> gain.tasks().stream()).collect(Collectors.toSet());
        return new Problem(
                asked.quarters(),
                calendar.week(today),
                days.supplies(calendar.first(), asked.quarters()),
                IntStream.range(0, open.size())
                        .mapToObj(place -> task(open.get(place), sequence.before(place), gaining.contains(place)))
                        .toList(),
                gains,
                asked.mostOfOneOwner());
    }

    private Task task(ActionLine action, List<Integer> before, boolean gaining) {
        Weeks kept = kept(action);
        boolean begun = action.status() == ActionStatus.IN_PROGRESS;
        return new Task(
                days.needs(action),
                Objects.requireNonNullElse(action.weeks(), USUAL_WEEKS),
                begun && kept != null ? List.of() : before,
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
}
