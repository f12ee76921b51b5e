package org.concordat.planning.table;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.OwnAction;
import org.concordat.planning.change.ChangeKind;
import org.concordat.planning.change.Changing;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanHistory;
import org.concordat.planning.change.Staffing;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a workbook of a plan back in: shown first, then exactly what was shown. */
@Service
@Transactional
public class TakingIn {

    private final ActionPlans plans;
    private final Actions actions;
    private final Participants participants;
    private final Footings footings;
    private final Changing changing;
    private final Staffing staffing;
    private final PlanHistory history;
    private final Clock clock;

    TakingIn(
            ActionPlans plans,
            Actions actions,
            Participants participants,
            Footings footings,
            Changing changing,
            Staffing staffing,
            PlanHistory history,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.participants = participants;
        this.footings = footings;
        this.changing = changing;
        this.staffing = staffing;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What a table would change.
     *
     * @param same how many of its rows say what is so already
     * @param forReading what was changed though it cannot be, row by row
     * @param mark what a form sends back, so that what is taken is what was shown
     */
    public record Preview(
            ActionPlan plan,
            List<Changed> changed,
            List<Added> added,
            List<Problem> problems,
            List<Problem> forReading,
            long same,
            String mark) {

        /** Whether there is nothing to take. */
        public boolean isNothing() {
            return changed.isEmpty() && added.isEmpty();
        }
    }

    /**
     * An action that would be changed; where only a note was added, before and after are the same.
     *
     * @param changes whether anything of it would be changed; else it is only in question
     * @param clashes what others changed as well since the table was taken out
     * @param meanwhile whether others changed it since
     */
    public record Changed(
            Action action,
            ActionState before,
            ActionState after,
            boolean changes,
            List<Clash> clashes,
            boolean meanwhile) {

        public Changed {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * What others changed as well since the table was taken out: it stays as it is unless someone says otherwise.
     *
     * @param key what a form sends back to have it as the table says
     */
    public record Clash(String key, String column, String is, String typed) {}

    /** An action that would be added. */
    public record Added(Line line, OwnAction own, ActionTerms terms, ActionDetails details) {}

    /** A row that cannot be taken, and why. */
    public record Problem(int row, String column, Refusal refusal) {}

    /** What would become of each row. Nothing is kept: a read-only transaction writes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, ActionPlanId id, List<Line> lines) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        Look look = new Look(rows(plan), lines, Set.of(), Signature.of(viewer, clock.instant()));
        look.named.keySet().forEach(look::change);
        return new Preview(
                plan,
                look.changed,
                look.added,
                look.problems.stream().sorted(comparing(Problem::row)).toList(),
                look.forReading,
                look.same,
                look.rows.mark());
    }

    /**
     * What was taken.
     *
     * @param change what can be taken back; empty when nothing was changed but only added
     */
    public record Taken(int changed, int added, Optional<PlanChange> change) {}

    /**
     * Takes what was shown to be sound. Throws {@link StaleForm} when the plan was changed since, and {@link Refusal} when
     * what is to win over others cannot be.
     *
     * @param ours keys of the clashes in which the table is to win
     */
    public Taken take(Viewer viewer, ActionPlanId id, List<Line> lines, Set<String> ours, String mark) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Signature by = Signature.of(viewer, clock.instant());
        Look look = new Look(rows(plan), lines, ours, by);
        StaleForm.unlessCurrent(mark, look.rows.mark());
        Optional<PlanChange> change =
                history.of(ChangeKind.IMPORTED, List.copyOf(look.named.keySet()), by, look::change);
        look.requireOurs();
        changing.add(
                viewer,
                id,
                look.added.stream()
                        .map(one -> new Changing.Wanted(one.own(), one.terms(), one.details()))
                        .toList());
        return new Taken((int) look.changed.stream().filter(Changed::changes).count(), look.added.size(), change);
    }

    private Rows rows(ActionPlan plan) {
        Arrangement arrangement = participants.of(plan);
        Map<String, PartnerId> partners = participants.byName(arrangement);
        return new Rows(
                actions.findByPlan(plan.id()).stream()
                        .collect(Collectors.toMap(
                                action -> action.id().toString(),
                                action -> action,
                                (one, same) -> one,
                                LinkedHashMap::new)),
                actions.linesOf(plan.id()).stream().collect(Collectors.toMap(ActionLine::id, line -> line)),
                partners,
                new Reading(partners, staffing.owners(arrangement)),
                staffing.known(plan.arrangement()),
                footings.framework(plan));
    }

    /** A look at all rows of a table, one after the other. */
    private static final class Look {

        private final Rows rows;
        private final Set<String> ours;
        private final Signature by;
        private final Map<Action, Line> named = new LinkedHashMap<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<Added> added = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> forReading = new ArrayList<>();
        private long same;

        Look(Rows rows, List<Line> lines, Set<String> ours, Signature by) {
            this.rows = rows;
            this.ours = ours;
            this.by = by;
            for (Line line : lines) {
                String id = Objects.requireNonNullElse(line.in(PlanColumn.ID), "");
                attempt(line, () -> {
                    if (id.isEmpty()) {
                        rows.added(line).ifPresent(added::add);
                    } else {
                        name(id, line);
                    }
                });
            }
        }

        private void name(String id, Line line) {
            Action action = rows.actions().get(id);
            if (action == null) {
                throw Refusal.of(PlanColumn.ID.heading(), "plan.table.unknown");
            }
            if (named.putIfAbsent(action, line) != null) {
                throw Refusal.of(PlanColumn.ID.heading(), "plan.table.twice");
            }
        }

        void change(Action action) {
            Line line = Objects.requireNonNull(named.get(action));
            Rows.Sent sent = rows.sent(action, line, ours);
            sent.forReading().stream()
                    .map(heading -> new Problem(line.row(), heading, new Refusal("plan.table.for-reading")))
                    .forEach(forReading::add);
            attempt(line, () -> rows.change(action, sent, by).ifPresentOrElse(changed::add, () -> same++));
        }

        /** What someone decided is not passed over in silence. */
        void requireOurs() {
            problems.stream()
                    .filter(problem -> named.entrySet().stream()
                            .anyMatch(each -> each.getValue().row() == problem.row()
                                    && ours.stream()
                                            .anyMatch(key -> key.startsWith(
                                                    each.getKey().id().toString()))))
                    .findFirst()
                    .ifPresent(problem -> {
                        throw problem.refusal();
                    });
        }

        private void attempt(Line line, Runnable row) {
            try {
                row.run();
            } catch (Refusal refusal) {
                problems.add(new Problem(
                        line.row(),
                        PlanColumn.headingOfField(Objects.requireNonNullElse(refusal.field(), "")),
                        refusal));
            }
        }
    }
}
