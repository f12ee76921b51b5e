package org.concordat.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.PlannedAction.FindingOut;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.PlanningEvent.ActionChanged;
import org.concordat.planning.PlanningEvent.PlanMade;
import org.concordat.planning.PlanningEvent.Snapshot;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: makes plans, changes actions, says where a plan leads. What the asker may not see is not found. */
@Service
@Transactional
public class Planning {

    private final ActionPlans plans;
    private final Actions actions;
    private final Results results;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Users users;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(
            ActionPlans plans,
            Actions actions,
            Results results,
            Assessments assessments,
            Arrangements arrangements,
            Catalogue catalogue,
            Users users,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.results = results;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.users = users;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the plan of a closed assessment. Where there is one it stays as it is, with all that was changed in it, and
     * its id is the answer. Throws {@link Refusal} for an assessment that is not closed.
     */
    public ActionPlanId make(Viewer viewer, AssessmentId id) {
        Assessment assessment =
                assessments.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Optional<ActionPlan> there = plans.findByAssessment(id);
        if (there.isPresent()) {
            return there.get().id();
        }
        ActionPlan made = ActionPlan.from(
                assessment,
                catalogue.frameworkOf(assessment.pinned().framework()),
                Signature.of(viewer, clock.instant()));
        Results.Result result = results.of(viewer, id);
        if (result.corrected() != null) {
            throw new Refusal("plan.assessment.corrected");
        }
        ActionPlan plan = plans.save(made);
        List<PlannedAction> planned = Generation.of(result.card().result(), framework(assessment), this::findingOut);
        for (int position = 0; position < planned.size(); position++) {
            actions.save(new Action(plan, position, planned.get(position)));
        }
        events.publishEvent(new PlanMade(
                plan.id(), planned.size(), plan.made().by(), plan.made().at()));
        return plan.id();
    }

    private FindingOut findingOut(Mechanism mechanism) {
        return new FindingOut(
                say("plan.find-out.title", mechanism.name()),
                say("plan.find-out.what", mechanism.name()),
                say("plan.find-out.done-when", mechanism.name()));
    }

    private String say(String code, String name) {
        return messages.getMessage(code, new Object[] {name}, Locale.UK);
    }

    /** The framework version that a plan's assessment pinned. */
    @Transactional(readOnly = true)
    public FrameworkDocument framework(ActionPlan plan) {
        return framework(assessments.findById(plan.assessment()).orElseThrow(NotFound::new));
    }

    private FrameworkDocument framework(Assessment assessment) {
        return catalogue.document(assessment.pinned().framework());
    }

    /** A plan with all that its page tells of it. */
    @Transactional(readOnly = true)
    public Sheet sheet(Viewer viewer, ActionPlanId id) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        ScorecardDocument kept = results.of(viewer, plan.assessment()).card();
        List<ActionLine> lines = actions.linesOf(id);
        return new Sheet(
                plan,
                framework(plan),
                kept.result(),
                kept.voicesReason(),
                lines,
                Forecast.of(kept.result(), kept.input(), lines, LocalDate.now(clock)));
    }

    /**
     * A plan, and what it stands on.
     *
     * @param card the scorecard of the assessment that it was made from
     * @param voicesReason why not all partners have the same voice in it; null when they have
     * @param actions all its actions, in the order of the work
     */
    public record Sheet(
            ActionPlan plan,
            FrameworkDocument framework,
            Scorecard card,
            @Nullable String voicesReason,
            List<ActionLine> actions,
            Forecast forecast) {}

    /**
     * Changes who does an action, how much work it is and by when, and records how far it has come. Throws
     * {@link StaleForm} when someone else saved since {@code version}.
     *
     * @param note why, or how it goes; null when there is nothing to say
     */
    public void change(
            Viewer viewer, ActionId id, long version, ActionTerms terms, ActionStatus status, @Nullable String note) {
        change(viewer, id, version, null, terms, status, note);
    }

    /**
     * The same for an action that was added by hand, which can be worded anew as well.
     *
     * @param wording null to leave it as it is
     */
    public void change(
            Viewer viewer,
            ActionId id,
            long version,
            @Nullable Wording wording,
            ActionTerms terms,
            ActionStatus status,
            @Nullable String note) {
        Action action = actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        StaleForm.unlessCurrent(version, action.version());
        requireKnown(action.arrangement(), terms, action.terms());
        Snapshot before = Snapshot.of(action);
        Signature by = Signature.of(viewer, clock.instant());
        if (wording != null) {
            action.reword(wording);
        }
        action.arrange(terms);
        action.record(status, note, by);
        Snapshot after = Snapshot.of(action);
        if (!after.equals(before)) {
            events.publishEvent(new ActionChanged(id, before, after, by.by(), by.at()));
        }
    }

    /** Adds an action of one's own at the end of a plan. */
    public ActionId add(Viewer viewer, ActionPlanId id, OwnAction own, ActionTerms terms) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        if (framework(plan).mechanism(own.mechanism()).isEmpty()) {
            throw Refusal.of("mechanism", "action.mechanism.unknown");
        }
        requireKnown(plan.arrangement(), terms, ActionTerms.open(terms.effortDays()));
        Signature by = Signature.of(viewer, clock.instant());
        Action action = actions.save(new Action(plan, actions.nextPosition(id), own, terms, by));
        events.publishEvent(new ActionAdded(action.id(), Snapshot.of(action), by.by(), by.at()));
        return action.id();
    }

    /** Whoever is chosen anew takes part in the arrangement, or may look after it; who was chosen before may stay. */
    private void requireKnown(ArrangementId id, ActionTerms terms, ActionTerms before) {
        Arrangement arrangement = arrangements.findWithParticipationsById(id).orElseThrow(NotFound::new);
        PartnerId partner = terms.partner();
        if (partner != null
                && !partner.equals(before.partner())
                && !arrangement.partners().contains(partner)) {
            throw Refusal.of("partner", "action.partner.unknown");
        }
        if (terms.owner() != null
                && !terms.owner().equals(before.owner())
                && owners(arrangement).stream()
                        .noneMatch(person -> person.id().userId().equals(terms.owner()))) {
            throw Refusal.of("owner", "action.owner.unknown");
        }
    }

    /** The people of this house who can own an action of an arrangement: those who may see it. */
    @Transactional(readOnly = true)
    public List<PersonName> owners(Arrangement arrangement) {
        return users.whoOversee(
                arrangement.id().arrangementId(),
                arrangement.partners().stream().map(PartnerId::partnerId).toList(),
                LocalDate.now(clock));
    }
}
