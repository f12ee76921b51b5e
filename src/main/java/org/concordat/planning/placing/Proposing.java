package org.concordat.planning.placing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.Actions;
import org.concordat.planning.change.Staffing;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.schedule.Answer;
import org.concordat.planning.schedule.Problem;
import org.concordat.planning.schedule.Scheduling;
import org.concordat.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Works out schedules. That takes seconds and both hands of the machine, so it is done outside of any transaction, for one
 * person at a time, and what was worked out lately is remembered.
 */
@Service
public class Proposing {

    private static final int REMEMBERED = 20;

    private final Prospects prospects;
    private final Actions actions;
    private final ScheduledActions scheduled;
    private final GivingDays givingDays;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Staffing staffing;
    private final Duration patience;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(1, true);
    private final Map<Problem, Answer> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Problem, Answer> eldest) {
            return size() > REMEMBERED;
        }
    });

    Proposing(
            Prospects prospects,
            Actions actions,
            ScheduledActions scheduled,
            GivingDays givingDays,
            Arrangements arrangements,
            Partners partners,
            Staffing staffing,
            @Value("${concordat.schedule-patience:15s}") Duration patience,
            Clock clock) {
        this.prospects = prospects;
        this.actions = actions;
        this.scheduled = scheduled;
        this.givingDays = givingDays;
        this.arrangements = arrangements;
        this.partners = partners;
        this.staffing = staffing;
        this.patience = patience;
        this.clock = clock;
    }

    /** A schedule for a plan; empty when others are being worked out and it is not to be waited for. */
    public Optional<Proposal> of(Viewer viewer, ActionPlanId id, ScheduleAsked asked) {
        LocalDate today = LocalDate.now(clock);
        ScheduleGround ground = ground(viewer, id);
        ToSchedule made = new ToSchedule(ground, asked, today);
        Problem problem = made.problem();
        return answer(problem).map(answer -> new Proposal(ground.plan(), made, problem, answer, today));
    }

    /** What a plan asks of the partners by the dates that stand. */
    public Standing standing(Viewer viewer, ActionPlanId id) {
        ScheduleGround ground = ground(viewer, id);
        ToSchedule made = new ToSchedule(ground, ScheduleAsked.USUAL, LocalDate.now(clock));
        return new Standing(
                ground.plan(),
                ground.partners(),
                made.left(),
                ground.capacities(),
                made.asked(),
                ground.actions().stream()
                        .filter(action -> action.status().open() && ground.ownerLeft(action))
                        .toList(),
                ground.actions().stream()
                        .filter(action -> action.status().open() && action.due() == null)
                        .count());
    }

    private Optional<Answer> answer(Problem problem) {
        Answer before = known.get(problem);
        if (before != null) {
            return Optional.of(before);
        }
        try {
            if (!hands.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            Answer meanwhile = known.get(problem);
            Answer answer = meanwhile == null ? new Scheduling().of(problem) : meanwhile;
            known.put(problem, answer);
            return Optional.of(answer);
        } finally {
            hands.release();
        }
    }

    private ScheduleGround ground(Viewer viewer, ActionPlanId id) {
        Prospects.Ground plan = prospects.of(viewer, id);
        Arrangement arrangement = arrangements
                .findVisible(plan.plan().arrangement(), Visibility.of(viewer))
                .orElseThrow(NotFound::new);
        return new ScheduleGround(
                plan,
                actions.waitsOf(id),
                scheduled.sharesOf(id).stream()
                        .collect(groupingBy(
                                ScheduledActions.Share::action,
                                toMap(
                                        ScheduledActions.Share::partner,
                                        ScheduledActions.Share::days,
                                        (one, other) -> one,
                                        LinkedHashMap::new))),
                scheduled.sourcesOf(id).stream().collect(toMap(ScheduledActions.Source::action, Function.identity())),
                partners.names(arrangement.partnersFrom(LocalDate.now(clock))).stream()
                        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                        .map(PartnerName::id)
                        .toList(),
                staffing.owners(arrangement).stream()
                        .map(person -> person.id().userId())
                        .collect(toSet()),
                givingDays.of(id));
    }
}
