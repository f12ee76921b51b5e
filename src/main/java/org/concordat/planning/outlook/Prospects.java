package org.concordat.planning.outlook;

import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.Footings.Footing;
import org.concordat.planning.Step;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What plans could lead to, for those who look ahead. Nothing is changed. */
@Service
@Transactional(readOnly = true)
public class Prospects {

    private final ActionPlans plans;
    private final Actions actions;
    private final Footings footings;

    Prospects(ActionPlans plans, Actions actions, Footings footings) {
        this.plans = plans;
        this.actions = actions;
        this.footings = footings;
    }

    /**
     * What every question about a plan's future starts from.
     *
     * @param kept the scorecard of the assessment that the plan stands on, with what it followed from
     * @param actions all actions of the plan, in the order of the work
     */
    public record Ground(
            ActionPlan plan, FrameworkDocument framework, ScorecardDocument kept, List<ActionLine> actions) {

        public Scorecard card() {
            return kept.result();
        }

        private ScoringInput input() {
            return kept.input();
        }

        /** Where it leads if every date holds. */
        public Forecast forecast(LocalDate today) {
            return forecast(actions, today);
        }

        /** Where it would lead if these were its actions. */
        public Forecast forecast(List<? extends Step> steps, LocalDate today) {
            return Forecast.of(card(), input(), steps, today);
        }

        /** What becomes of each gate meanwhile. */
        public List<GateAhead> gates(Forecast forecast) {
            return GateAhead.of(forecast, actions);
        }

        /** What it would be if this came about. */
        public WhatIf whatIf(Supposed supposed) {
            return WhatIf.of(card(), input(), actions, supposed);
        }
    }

    /** A plan that the viewer may see. */
    public Ground of(Viewer viewer, ActionPlanId id) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Footing footing = footings.of(viewer, plan);
        return new Ground(plan, footing.framework(), footing.kept(), actions.linesOf(id));
    }
}
