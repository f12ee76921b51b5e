package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.consent.Consenting;
import org.concordat.planning.consent.JointDecision;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the partners decide together: what of a plan is agreed by whom, and saying so for one's own. */
@Controller
class JointDecisionPages {

    private final Consenting consenting;
    private final ActionPlans plans;
    private final PlanHead head;

    JointDecisionPages(Consenting consenting, ActionPlans plans, PlanHead head) {
        this.consenting = consenting;
        this.plans = plans;
        this.head = head;
    }

    @GetMapping("/plans/{id}/decisions")
    String index(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Arrangement arrangement = head.of(plan, viewer, model);
        Optional<PartnerId> own = Consenting.decidesFor(viewer)
                .filter(partner -> plan.living() && arrangement.partners().contains(partner));
        boolean waiting = "waiting".equals(parameters.getFirst("show"));
        TableState table = new TableState("/plans/" + id + "/decisions", parameters, Map.of("order", "order"), "order");
        Pageable asked = table.pageable("order");
        var page = consenting.of(
                viewer,
                id,
                waiting ? own.orElse(null) : null,
                PageRequest.of(asked.getPageNumber(), asked.getPageSize()));
        model.addAttribute("table", table);
        model.addAttribute("page", page);
        model.addAttribute("own", own.isPresent());
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "rows",
                page.map(decision -> JointDecisionView.of(decision, decision.asks(own.orElse(null))))
                        .getContent());
        return "plans/decisions";
    }

    @GetMapping("/actions/{id}/decision")
    String show(@PathVariable ActionId id, Viewer viewer, Model model) {
        model.addAttribute("form", new ConsentForm(null, null, null));
        return page(id, viewer, model);
    }

    private String page(ActionId id, Viewer viewer, Model model) {
        JointDecision decision = consenting.of(viewer, id);
        ActionPlan plan = plans.findVisible(decision.action().plan(), Visibility.of(viewer))
                .orElseThrow(NotFound::new);
        head.of(plan, model);
        boolean mine =
                plan.living() && decision.asks(Consenting.decidesFor(viewer).orElse(null));
        model.addAttribute("action", decision.action());
        model.addAttribute(
                "plan",
                plans.findVisible(decision.action().plan(), Visibility.of(viewer))
                        .orElseThrow(NotFound::new));
        model.addAttribute("view", JointDecisionView.of(decision, mine));
        return "actions/decision";
    }

    @PostMapping("/actions/{id}/decision")
    String say(
            @PathVariable ActionId id,
            @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    consenting.say(viewer, id, form.chosen(), form.words(), form.shown());
                    flash.addFlashAttribute("notice", "consent.said");
                    return "redirect:/actions/" + id + "/decision";
                },
                () -> page(id, viewer, model),
                () -> {
                    model.addAttribute("overtaken", true);
                    return page(id, viewer, model);
                });
    }
}
