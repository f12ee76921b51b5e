package org.concordat.planning.renewal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Signature;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings.Footing;
import org.concordat.planning.PlannedAction;
import org.concordat.planning.PlanningEvent.PlanRenewed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into a plan what an assessment found, and keeps that it did; a new plan has nothing in it yet. */
@Component
class Filling {

    private final Actions actions;
    private final PlanGenerations generations;
    private final Expectations expectations;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Filling(
            Actions actions,
            PlanGenerations generations,
            Expectations expectations,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.actions = actions;
        this.generations = generations;
        this.expectations = expectations;
        this.messages = messages;
        this.events = events;
    }

    /** What a plan would become that stood on this. */
    Renewal renewal(Footing to, List<Action> there) {
        List<PlannedAction> found = Generation.of(
                to.kept().result(),
                to.framework(),
                new GapsInWords(to.kept(), messages),
                Renewal.carriedOut(there, to.kept().asOf()));
        return Renewal.of(there, found, to.kept().asOf());
    }

    /** Fills a plan that was just made. */
    void fill(ActionPlan plan, Footing footing, Signature by) {
        apply(plan, footing, List.of(), renewal(footing, List.of()), by);
    }

    /** Does what a renewal says. */
    PlanGeneration apply(ActionPlan plan, Footing to, List<Action> there, Renewal renewal, Signature by) {
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
}
