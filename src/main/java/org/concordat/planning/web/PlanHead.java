package org.concordat.planning.web;

import org.concordat.assessment.result.Scorecards;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands at the head of every page of a plan. */
@Component
class PlanHead {

    private final ActionPlans plans;
    private final Arrangements arrangements;
    private final Scorecards scorecards;

    PlanHead(ActionPlans plans, Arrangements arrangements, Scorecards scorecards) {
        this.plans = plans;
        this.arrangements = arrangements;
        this.scorecards = scorecards;
    }

    Arrangement of(ActionPlan plan, Viewer viewer, Model model) {
        Arrangement arrangement = arrangements
                .findVisible(plan.arrangement(), Visibility.of(viewer))
                .orElseThrow(NotFound::new);
        of(plan, model);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("lenses", scorecards.lensesOf(arrangement.id()));
        return arrangement;
    }

    /** The plan, and the one that goes on in its place, if another does. */
    void of(ActionPlan plan, Model model) {
        model.addAttribute("plan", plan);
        if (!plan.living()) {
            plans.livingOf(plan.arrangement(), plan.framework())
                    .ifPresent(later -> model.addAttribute("later", later.id()));
        }
    }
}
