package org.concordat.portfolio.web;

import java.util.List;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Result;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionFilter;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.readiness.PartnerKey;
import org.concordat.shared.NotFound;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One page of a closed assessment for each partner to take home, on paper too. */
@Controller
class TakeHomePages {

    private static final int ACTIONS = 40;

    private final Results results;
    private final ActionPlans plans;
    private final Actions actions;

    TakeHomePages(Results results, ActionPlans plans, Actions actions) {
        this.results = results;
        this.plans = plans;
        this.actions = actions;
    }

    @GetMapping("/assessments/{assessment}/result/partners/{partner}")
    String show(@PathVariable AssessmentId assessment, @PathVariable PartnerId partner, Viewer viewer, Model model) {
        Result result = results.of(viewer, assessment);
        if (!result.card().isKept()) {
            throw new NotFound();
        }
        ActionPlan plan = plans.findByAssessment(assessment).orElse(null);
        model.addAttribute("plan", plan == null ? null : plan.id());
        model.addAttribute("corrected", result.corrected());
        model.addAttribute(
                "home",
                TakeHome.of(
                        result, new PartnerKey(partner.toString()), plan == null ? List.of() : open(plan, partner)));
        return "portfolio/take-home";
    }

    private List<ActionLine> open(ActionPlan plan, PartnerId partner) {
        return actions.lines(
                        plan.id(),
                        new ActionFilter(null, true, false, null, partner),
                        PageRequest.of(0, ACTIONS, Sort.by("position")))
                .getContent();
    }
}
