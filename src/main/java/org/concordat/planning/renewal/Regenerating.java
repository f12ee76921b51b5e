package org.concordat.planning.renewal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.Footings.Footing;
import org.concordat.planning.PlannedAction;
import org.concordat.planning.PlanningEvent.PlanRenewed;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a plan on: holds what is in it against the latest closed assessment of its framework, shows what that would change,
 * and does what was shown. A new plan is the same with nothing in it yet.
 */
@Service
@Transactional
public class Regenerating {

    private final ActionPlans plans;
    private final Actions actions;
    private final PlanGenerations generations;
    private final Expectations expectations;
    private final Footings footings;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Regenerating(
            ActionPlans plans,
            Actions actions,
            PlanGenerations generations,
            Expectations expectations,
            Footings footings,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.generations = generations;
        this.expectations = expectations;
        this.footings = footings;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What leading a plan on would change.
     *
     * @param from the assessment that it stands on now
     * @param to the one that it would stand on, which may be the same
     * @param mark what a form sends back, so that what is done is what was shown
     */
    public record Preview(
            ActionPlan plan,
            FrameworkDocument framework,
            ScorecardDocument from,
            ScorecardDocument to,
            List<PlannedAction> added,
            List<Kept> confirmed,
            List<Kept> noLonger,
            long untouched,
            String mark) {

        /** Whether everything would stay as it is. */
        public boolean isNothing() {
            return added.isEmpty()
                    && confirmed.isEmpty()
                    && noLonger.isEmpty()
                    && from.assessment().equals(to.assessment());
        }
    }

    /**
     * Something that is in the plan.
     *
     * @param differences the codes of what would be different about it
     * @param gain what it would gain; null when it gains nothing by itself
     */
    public record Kept(
            ActionId id,
            String title,
            String mechanism,
            @Nullable Double before,
            @Nullable Double gain,
            boolean touched,
            List<String> differences) {}

    /** What leading a plan on to the latest assessment would change. Changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, ActionPlanId id) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Footing to = latest(viewer, plan);
        List<Action> there = actions.findByPlan(id);
        Renewal renewal = renewal(to, there);
        return new Preview(
                plan,
                to.framework(),
                footings.of(viewer, plan).kept(),
                to.kept(),
                renewal.added().stream().map(Renewal.Added::planned).toList(),
                renewal.confirmed().stream().map(Regenerating::kept).toList(),
                renewal.noLonger().stream()
                        .map(action -> kept(action, null, List.of()))
                        .toList(),
                there.size() - renewal.confirmed().size() - renewal.noLonger().size(),
                mark(to, renewal));
    }

    private static Kept kept(Renewal.Confirmed one) {
        return kept(
                one.action(),
                one.planned().gain(),
                one.differences().stream().map(Coded::kebab).toList());
    }

    private static Kept kept(Action action, @Nullable Double gain, List<String> differences) {
        return new Kept(
                action.id(),
                action.title(),
                action.mechanism().value(),
                action.indication().gain(),
                gain,
                action.touched(),
                differences);
    }

    private static String mark(Footing to, Renewal renewal) {
        return to.assessment().id() + "-" + renewal.mark();
    }

    /** Does what was shown. Throws {@link StaleForm} when it would be something else by now. */
    public PlanGeneration apply(Viewer viewer, ActionPlanId id, String mark) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Footing to = latest(viewer, plan);
        List<Action> there = actions.findByPlan(id);
        Renewal renewal = renewal(to, there);
        StaleForm.unlessCurrent(mark, mark(to, renewal));
        plan.moveOn(to.assessment());
        return apply(plan, to, there, renewal, Signature.of(viewer, clock.instant()));
    }

    /** Fills a plan that was just made. */
    PlanGeneration fill(ActionPlan plan, Footing footing, Signature by) {
        return apply(plan, footing, List.of(), renewal(footing, List.of()), by);
    }

    private PlanGeneration apply(ActionPlan plan, Footing to, List<Action> there, Renewal renewal, Signature by) {
        renewal.confirmed().forEach(one -> one.action().indicate(one.planned()));
        renewal.noLonger().forEach(action -> action.noLongerIndicated(to.kept().asOf()));
        List<Action> added = add(plan, there, renewal.added(), by);
        expectations.keep(
                plan.assessment(),
                Stream.concat(there.stream().filter(action -> action.status().open()), added.stream())
                        .filter(action -> action.indication().answersTo() != null
                                && action.indication().notIndicated() == null)
                        .toList());
        PlanGeneration generation = generations.save(new PlanGeneration(
                plan, added.size(), renewal.again(), renewal.noLonger().size(), by));
        events.publishEvent(new PlanRenewed(plan.id(), added.size(), by.by(), by.at()));
        return generation;
    }

    private List<Action> add(ActionPlan plan, List<Action> there, List<Renewal.Added> found, Signature by) {
        Map<String, ActionId> ofIdeas = there.stream()
                .filter(action -> action.indication().idea() != null)
                .collect(Collectors.toMap(
                        action -> Objects.requireNonNull(action.indication().idea()),
                        Action::id,
                        (one, same) -> one,
                        HashMap::new));
        int position = there.isEmpty() ? 0 : actions.nextPosition(plan.id());
        List<Action> added = new ArrayList<>();
        for (Renewal.Added next : found) {
            Action action = new Action(plan, position + added.size(), next.planned(), next.answersTo(), by);
            action.waitFor(next.planned().after().stream()
                    .flatMap(idea -> Stream.ofNullable(ofIdeas.get(idea)))
                    .collect(Collectors.toSet()));
            added.add(actions.save(action));
            if (action.indication().idea() != null) {
                ofIdeas.put(action.indication().idea(), action.id());
            }
        }
        return added;
    }

    private Renewal renewal(Footing to, List<Action> there) {
        List<PlannedAction> found = Generation.of(
                to.kept().result(),
                to.framework(),
                new GapsInWords(to.kept(), messages),
                Renewal.carriedOut(there, to.kept().asOf()));
        return Renewal.of(there, found, to.kept().asOf());
    }

    private Footing latest(Viewer viewer, ActionPlan plan) {
        plan.requireLiving();
        return footings.latest(viewer, plan);
    }
}
