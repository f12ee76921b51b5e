package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.change.Changing;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the costs of a plan are counted in. */
@Controller
class CurrencyPages {

    private final ActionPlans plans;
    private final Changing changing;
    private final PlanHead head;

    CurrencyPages(ActionPlans plans, Changing changing, PlanHead head) {
        this.plans = plans;
        this.changing = changing;
        this.head = head;
    }

    /** A currency, as it was typed. */
    record CurrencyForm(@Nullable String currency, @Nullable String version) {

        static CurrencyForm of(@Nullable String typed, ActionPlan plan) {
            return new CurrencyForm(typed, Long.toString(plan.version()));
        }
    }

    @GetMapping("/plans/{id}/currency")
    String ask(@PathVariable ActionPlanId id, Viewer viewer, Model model) {
        ActionPlan plan = plan(id, viewer);
        plan.requireLiving();
        model.addAttribute("form", CurrencyForm.of(plan.currency(), plan));
        return page(plan, viewer, model);
    }

    private ActionPlan plan(ActionPlanId id, Viewer viewer) {
        return plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private String page(ActionPlan plan, Viewer viewer, Model model) {
        head.of(plan, viewer, model);
        return "plans/currency";
    }

    @PostMapping("/plans/{id}/currency")
    String change(
            @PathVariable ActionPlanId id,
            @ModelAttribute("form") CurrencyForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    changing.countIn(viewer, id, StaleForm.version(form.version()), form.currency());
                    flash.addFlashAttribute("notice", "plan.currency.changed");
                    return "redirect:/plans/" + id;
                },
                () -> page(plan(id, viewer), viewer, model),
                () -> {
                    ActionPlan now = plan(id, viewer);
                    model.addAttribute("form", CurrencyForm.of(form.currency(), now));
                    model.addAttribute("overtaken", true);
                    return page(now, viewer, model);
                });
    }
}
