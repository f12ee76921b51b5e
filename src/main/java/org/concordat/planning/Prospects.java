package org.concordat.planning;

import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a plan could lead to, for those who ask before they decide. Nothing is changed. */
@Service
@Transactional(readOnly = true)
public class Prospects {

    private final ActionPlans plans;
    private final Actions actions;
    private final Results results;
    private final Planning planning;

    Prospects(ActionPlans plans, Actions actions, Results results, Planning planning) {
        this.plans = plans;
        this.actions = actions;
        this.results = results;
        this.planning = planning;
    }

    /**
     * What every question about a plan's future starts from.
     *
     * @param card the scorecard of the assessment that the plan stands on
     * @param input what that scorecard followed from
     * @param actions all actions of the plan, in the order of the work
     */
    public record Ground(
            ActionPlan plan,
            FrameworkDocument framework,
            Scorecard card,
            ScoringInput input,
            List<ActionLine> actions) {

        /** Where it leads if every date holds. */
        public Forecast forecast(LocalDate today) {
            return Forecast.of(card, input, actions, today);
        }

        /** What becomes of each gate meanwhile. */
        public List<GateAhead> gates(Forecast forecast) {
            return GateAhead.of(forecast, actions);
        }

        /** What it would be if this came about. */
        public WhatIf whatIf(Supposed supposed) {
            return WhatIf.of(card, input, actions, supposed);
        }
    }

    /** A plan that the viewer may see. */
    public Ground of(Viewer viewer, ActionPlanId id) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        ScorecardDocument kept = results.of(viewer, plan.assessment()).card();
        return new Ground(plan, planning.framework(plan), kept.result(), kept.input(), actions.linesOf(id));
    }
}
