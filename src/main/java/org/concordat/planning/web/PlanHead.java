package org.concordat.planning.web;

import org.concordat.assessment.result.Scorecards;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands at the head of every page of a plan. */
@Component
class PlanHead {

    private final Arrangements arrangements;
    private final Scorecards scorecards;

    PlanHead(Arrangements arrangements, Scorecards scorecards) {
        this.arrangements = arrangements;
        this.scorecards = scorecards;
    }

    Arrangement of(ActionPlan plan, Viewer viewer, Model model) {
        Arrangement arrangement = arrangements
                .findVisible(plan.arrangement(), Visibility.of(viewer))
                .orElseThrow(NotFound::new);
        model.addAttribute("plan", plan);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("lenses", scorecards.lensesOf(arrangement.id()));
        return arrangement;
    }
}
