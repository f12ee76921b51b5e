package org.concordat.planning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.Scorecards;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.planning.PlanningEvent.PlanRenewed;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
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
    private final Scorecards scorecards;
    private final Results results;
    private final Assessments assessments;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Regenerating(
            ActionPlans plans,
            Actions actions,
            PlanGenerations generations,
            Expectations expectations,
            Scorecards scorecards,
            Results results,
            Assessments assessments,
            Catalogue catalogue,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.generations = generations;
        this.expectations = expectations;
        this.scorecards = scorecards;
        this.results = results;
        this.assessments = assessments;
        this.catalogue = catalogue;
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
        Finding finding = finding(viewer, plan);
        List<Action> there = actions.findByPlan(id);
        Renewal renewal = renewal(finding, there);
        return new Preview(
                plan,
                finding.framework(),
                results.of(viewer, plan.assessment()).card(),
                finding.kept(),
                renewal.added().stream().map(Renewal.Added::planned).toList(),
                renewal.confirmed().stream().map(Regenerating::kept).toList(),
                renewal.noLonger().stream()
                        .map(action -> kept(action, null, List.of()))
                        .toList(),
                there.size() - renewal.confirmed().size() - renewal.noLonger().size(),
                mark(finding, renewal));
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
                action.gain(),
                gain,
                action.touched(),
                differences);
    }

    private static String mark(Finding finding, Renewal renewal) {
        return finding.assessment().id() + "-" + renewal.mark();
    }

    /** Does what was shown. Throws {@link StaleForm} when it would be something else by now. */
    public PlanGeneration apply(Viewer viewer, ActionPlanId id, String mark) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Finding finding = finding(viewer, plan);
        List<Action> there = actions.findByPlan(id);
        Renewal renewal = renewal(finding, there);
        StaleForm.unlessCurrent(mark, mark(finding, renewal));
        plan.moveOn(finding.assessment());
        return apply(plan, finding, there, renewal, Signature.of(viewer, clock.instant()));
    }

    /** Fills a plan that was just made. */
    PlanGeneration fill(Viewer viewer, ActionPlan plan, Signature by) {
        Finding finding = finding(viewer, plan, plan.assessment());
        return apply(plan, finding, List.of(), renewal(finding, List.of()), by);
    }

    private PlanGeneration apply(ActionPlan plan, Finding finding, List<Action> there, Renewal renewal, Signature by) {
        renewal.confirmed().forEach(one -> one.action().indicate(one.planned()));
        renewal.noLonger()
                .forEach(action -> action.noLongerIndicated(finding.kept().asOf()));
        List<Action> added = add(plan, there, renewal.added(), by);
        expectations.keep(
                plan.assessment(),
                Stream.concat(there.stream().filter(action -> action.status().open()), added.stream())
                        .filter(action -> action.answersTo() != null && action.notIndicated() == null)
                        .toList());
        PlanGeneration generation = generations.save(new PlanGeneration(
                plan, added.size(), renewal.again(), renewal.noLonger().size(), by));
        events.publishEvent(new PlanRenewed(plan.id(), added.size(), by.by(), by.at()));
        return generation;
    }

    private List<Action> add(ActionPlan plan, List<Action> there, List<Renewal.Added> found, Signature by) {
        Map<String, ActionId> ofIdeas = there.stream()
                .filter(action -> action.idea() != null)
                .collect(Collectors.toMap(
                        action -> Objects.requireNonNull(action.idea()), Action::id, (one, same) -> one, HashMap::new));
        int position = there.isEmpty() ? 0 : actions.nextPosition(plan.id());
        List<Action> added = new ArrayList<>();
        for (Renewal.Added next : found) {
            Action action = new Action(plan, position + added.size(), next.planned(), next.answersTo(), by);
            action.waitFor(next.planned().after().stream()
                    .flatMap(idea -> Stream.ofNullable(ofIdeas.get(idea)))
                    .collect(Collectors.toSet()));
            added.add(actions.save(action));
            if (action.idea() != null) {
                ofIdeas.put(action.idea(), action.id());
            }
        }
        return added;
    }

    private Renewal renewal(Finding finding, List<Action> there) {
        List<PlannedAction> found = Generation.of(
                finding.kept().result(),
                finding.framework(),
                new GapsInWords(finding.kept(), messages),
                Renewal.carriedOut(there, finding.kept().asOf()));
        return Renewal.of(there, found, finding.kept().asOf());
    }

    /** What an assessment found, and against what. */
    private record Finding(Assessment assessment, ScorecardDocument kept, FrameworkDocument framework) {}

    private Finding finding(Viewer viewer, ActionPlan plan) {
        if (!plan.living()) {
            throw new Refusal("plan.renew.earlier");
        }
        return finding(
                viewer,
                plan,
                scorecards.latestOf(plan.arrangement(), plan.framework()).orElse(plan.assessment()));
    }

    private Finding finding(Viewer viewer, ActionPlan plan, AssessmentId id) {
        Assessment assessment =
                assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        return new Finding(
                assessment,
                results.of(viewer, id).card(),
                catalogue.document(assessment.pinned().framework()));
    }
}
