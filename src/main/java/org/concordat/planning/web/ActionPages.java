package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Footings;
import org.concordat.planning.change.ActionChange;
import org.concordat.planning.change.Changing;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One action: what it is, how far it has come, changing it, adding one's own. */
@Controller
class ActionPages {

    private final ActionPlans plans;
    private final Footings footings;
    private final Changing changing;
    private final ActionPage page;

    ActionPages(ActionPlans plans, Footings footings, Changing changing, ActionPage page) {
        this.plans = plans;
        this.footings = footings;
        this.changing = changing;
        this.page = page;
    }

    @GetMapping("/actions/{id}")
    String show(@PathVariable ActionId id, Viewer viewer, Model model) {
        return page.of(id, viewer, model);
    }

    @GetMapping("/actions/{id}/edit")
    String edit(@PathVariable ActionId id, Viewer viewer, Model model) {
        Action action = page.toChange(id, viewer);
        model.addAttribute("form", ActionForm.of(action));
        return editPage(action, viewer, model);
    }

    @PostMapping("/actions/{id}")
    String change(
            @PathVariable ActionId id,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Action before = page.action(id, viewer);
        ActionStatus was = before.status();
        FormReader reading = new FormReader(errors);
        ActionTerms terms = form.terms(reading);
        ActionDetails details = form.details(reading);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    Undo.offer(
                            flash,
                            changing.change(
                                    viewer,
                                    id,
                                    form.fromVersion(),
                                    new ActionChange(
                                            form.wording(before),
                                            Objects.requireNonNull(terms),
                                            details,
                                            form.chosenStatus(),
                                            form.note())));
                    flash.addFlashAttribute("notice", "action.changed");
                    boolean asks = form.chosenStatus() == ActionStatus.DONE && was != ActionStatus.DONE;
                    return "redirect:/actions/" + id + (asks ? "/proofs/new" : "");
                },
                () -> editPage(before, viewer, model),
                () -> conflict(id, form, viewer, model));
    }

    /** Shows what was saved meanwhile beside what was typed; saving again then is on purpose. */
    private String conflict(ActionId id, ActionForm typed, Viewer viewer, Model model) {
        Action now = page.action(id, viewer);
        editPage(now, viewer, model);
        ActionForm form = typed.over(now);
        Names names = page.names(now, page.arrangement(now.arrangement(), viewer));
        model.addAttribute("form", form);
        model.addAttribute(
                "differences",
                Difference.between(ActionForm.of(now), form, names, now.origin().wordedByPeople()));
        return "actions/edit";
    }

    private String editPage(Action action, Viewer viewer, Model model) {
        Arrangement arrangement = page.arrangement(action.arrangement(), viewer);
        model.addAttribute("action", action);
        model.addAttribute("currency", plan(action.plan(), viewer).currency());
        model.addAttribute("own", action.origin().wordedByPeople());
        model.addAttribute("arrangement", arrangement);
        model.addAttribute(
                "statuses",
                action.status().choices().stream().map(ActionStatus::code).toList());
        choices(page.names(action, arrangement), model);
        return "actions/edit";
    }

    @GetMapping("/plans/{id}/actions/new")
    String create(
            @PathVariable ActionPlanId id,
            @RequestParam(required = false) @Nullable String mechanism,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", OwnActionForm.empty(mechanism));
        return newPage(id, viewer, model);
    }

    @PostMapping("/plans/{id}/actions")
    String add(
            @PathVariable ActionPlanId id,
            @ModelAttribute("form") OwnActionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        FormReader reading = new FormReader(errors);
        ActionTerms terms = form.terms(reading);
        ActionDetails details = form.details(reading);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    changing.add(
                            viewer, id, form.action(), Objects.requireNonNull(terms), Objects.requireNonNull(details));
                    flash.addFlashAttribute("notice", "action.added");
                    return "redirect:/plans/" + id;
                },
                () -> newPage(id, viewer, model));
    }

    private String newPage(ActionPlanId id, Viewer viewer, Model model) {
        ActionPlan plan = plan(id, viewer);
        plan.requireLiving();
        FrameworkDocument framework = footings.framework(plan);
        Arrangement arrangement = page.arrangement(plan.arrangement(), viewer);
        model.addAttribute("plan", plan);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute(
                "mechanisms",
                framework.mechanisms().stream().map(ActionPages::choice).toList());
        model.addAttribute("levels", List.of("1", "2", "3", "4"));
        model.addAttribute("currency", plan.currency());
        choices(page.choices(arrangement), model);
        return "actions/new";
    }

    private static Names.Choice choice(Mechanism mechanism) {
        return new Names.Choice(mechanism.code().value(), mechanism.code() + " " + mechanism.name());
    }

    private static void choices(Names names, Model model) {
        model.addAttribute("people", names.people());
        model.addAttribute("partners", names.partners());
    }

    private ActionPlan plan(ActionPlanId id, Viewer viewer) {
        return plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }
}
