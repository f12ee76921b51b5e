package org.concordat.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkId;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Money;
import org.concordat.partnership.Visibility;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.Staffing.Known;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: makes plans, changes actions, says where a plan leads. What the asker may not see is not found. */
@Service
@Transactional
public class Planning {

    private static final String USUAL_CURRENCY = "GBP";

    private final ActionPlans plans;
    private final Actions actions;
    private final Results results;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Users users;
    private final Regenerating regenerating;
    private final Staffing staffing;
    private final PlanHistory history;
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
            Regenerating regenerating,
            Staffing staffing,
            PlanHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.results = results;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.users = users;
        this.regenerating = regenerating;
        this.staffing = staffing;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the plan of an arrangement from a closed assessment. Where one goes on already it stays as it is, with all that
     * was changed in it, and its id is the answer: {@link Regenerating} leads it on to a later assessment. Throws
     * {@link Refusal} for an assessment that is not closed.
     */
    public ActionPlanId make(Viewer viewer, AssessmentId id) {
        Assessment assessment =
                assessments.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        FrameworkId framework = catalogue.frameworkOf(assessment.pinned().framework());
        Optional<ActionPlan> there =
                plans.findByAssessment(id).or(() -> plans.livingOf(assessment.arrangement(), framework));
        if (there.isPresent()) {
            return there.get().id();
        }
        Signature by = Signature.of(viewer, clock.instant());
        ActionPlan made = ActionPlan.from(assessment, framework, currencyOf(assessment.arrangement()), by);
        Results.Result result = results.of(viewer, id);
        if (result.corrected() != null) {
            throw new Refusal("plan.assessment.corrected");
        }
        ActionPlan plan = plans.save(made);
        regenerating.fill(viewer, plan, by);
        return plan.id();
    }

    private String currencyOf(ArrangementId id) {
        Arrangement arrangement = arrangements.findWithParticipationsById(id).orElseThrow(NotFound::new);
        Money value = arrangement.terms().annualValue();
        return value == null ? USUAL_CURRENCY : value.currency();
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
     * @return what can be taken back; empty when nothing but words were added, or nothing at all
     */
    public Optional<PlanChange> change(Viewer viewer, ActionId id, long version, ActionChange change) {
        Action action = actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        StaleForm.unlessCurrent(version, action.version());
        Signature by = Signature.of(viewer, clock.instant());
        Known known = staffing.known(action.arrangement());
        return history.of(ChangeKind.EDITED, List.of(action), by, one -> known.apply(one, change, by));
    }

    /** Adds an action of one's own at the end of a plan. */
    public ActionId add(Viewer viewer, ActionPlanId id, OwnAction own, ActionTerms terms, ActionDetails details) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        if (framework(plan).mechanism(own.mechanism()).isEmpty()) {
            throw Refusal.of("mechanism", "action.mechanism.unknown");
        }
        staffing.known(plan.arrangement()).require(terms, details);
        Signature by = Signature.of(viewer, clock.instant());
        Action action = actions.save(new Action(plan, actions.nextPosition(id), own, terms, details, by));
        events.publishEvent(new ActionAdded(action.id(), action.state(), by.by(), by.at()));
        return action.id();
    }

    /** What the people are called who see to an action or help with it, also those who may no longer. */
    @Transactional(readOnly = true)
    public List<PersonName> named(Action action) {
        Set<UUID> people = new HashSet<>(action.details().contributors());
        Optional.ofNullable(action.terms().owner()).ifPresent(people::add);
        return people.isEmpty() ? List.of() : users.names(people);
    }

    /** The people of this house who can own an action of an arrangement: those who may see it. */
    @Transactional(readOnly = true)
    public List<PersonName> owners(Arrangement arrangement) {
        return staffing.owners(arrangement);
    }
}
