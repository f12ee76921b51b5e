package org.concordat.planning.renewal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a plan on: holds what is in it against the latest closed assessment of its framework, shows what that would change,
 * and does what was shown.
 */
@Service
@Transactional
public class Regenerating {

    private final ActionPlans plans;
    private final Actions actions;
    private final Footings footings;
    private final Filling filling;
    private final Clock clock;

    Regenerating(ActionPlans plans, Actions actions, Footings footings, Filling filling, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.footings = footings;
        this.filling = filling;
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
     * @param differences what would be different about it
     * @param gain what it would gain; null when it gains nothing by itself
     */
    public record Kept(
            ActionId id,
            String title,
            String mechanism,
            @Nullable Double before,
            @Nullable Double gain,
            boolean touched,
            List<Different> differences) {}

    /** Something that would be different: its code, and what it says before and after where that is in words. */
    public record Different(
            String code, @Nullable String before, @Nullable String after) {}

    /** What leading a plan on to the latest assessment would change. Changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, ActionPlanId id) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Footing to = latest(viewer, plan);
        List<Action> there = actions.findByPlan(id);
        Renewal renewal = filling.renewal(to, there);
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
                one.differences().stream()
                        .flatMap(difference -> different(difference, one.action(), one.planned()))
                        .toList());
    }

    private static Stream<Different> different(Renewal.Difference what, Action action, PlannedAction planned) {
        return switch (what) {
            case AGAIN, POINTS -> Stream.of(new Different(Coded.kebab(what), null, null));
            case REASON -> Stream.of(new Different("reason", action.indication().why(), planned.why()));
            case WORDS ->
                Stream.of(
                                new Different("title", action.title(), planned.title()),
                                new Different("what", action.brief().what(), planned.what()),
                                new Different("done-when", action.brief().doneWhen(), planned.doneWhen()))
                        .filter(each -> !Objects.equals(each.before(), each.after()));
            case EFFORT ->
                Stream.of(new Different("effort", plain(action.terms().effortDays()), plain(planned.effortDays())));
        };
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }

    private static Kept kept(Action action, @Nullable Double gain, List<Different> differences) {
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
        Renewal renewal = filling.renewal(to, there);
        StaleForm.unlessCurrent(mark, mark(to, renewal));
        plan.moveOn(to.assessment());
        return filling.apply(plan, to, there, renewal, Signature.of(viewer, clock.instant()));
    }

    private Footing latest(Viewer viewer, ActionPlan plan) {
        plan.requireLiving();
        return footings.latest(viewer, plan);
    }
}
