package org.concordat.planning.renewal;

import java.time.Clock;
import java.util.Optional;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Money;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Footings;
import org.concordat.planning.Footings.Footing;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plans of arrangements. */
@Service
@Transactional
public class Planning {

    private static final String USUAL_CURRENCY = "GBP";

    private final ActionPlans plans;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Footings footings;
    private final Filling filling;
    private final Clock clock;

    Planning(
            ActionPlans plans,
            Assessments assessments,
            Arrangements arrangements,
            Catalogue catalogue,
            Footings footings,
            Filling filling,
            Clock clock) {
        this.plans = plans;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.footings = footings;
        this.filling = filling;
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
        Footing footing = footings.of(viewer, made);
        if (footing.result().corrected() != null) {
            throw new Refusal("plan.assessment.corrected");
        }
        ActionPlan plan = plans.save(made);
        filling.fill(plan, footing, by);
        return plan.id();
    }

    private String currencyOf(ArrangementId id) {
        Arrangement arrangement = arrangements.findWithParticipationsById(id).orElseThrow(NotFound::new);
        Money value = arrangement.terms().annualValue();
        return value == null ? USUAL_CURRENCY : value.currency();
    }
}
