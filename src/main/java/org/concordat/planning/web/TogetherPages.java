package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.change.Settings;
import org.concordat.planning.change.Staffing;
import org.concordat.planning.change.Together;
import org.concordat.planning.change.Together.Outcome;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing several actions of a plan: choosing them, seeing what would become of each, doing it. */
@Controller
class TogetherPages {

    /** How many can be chosen from at a time; a plan with more is narrowed down first. */
    private static final int MOST = 200;

    private final ActionPlans plans;
    private final Actions actions;
    private final Footings footings;
    private final Staffing staffing;
    private final Together together;
    private final Partners partners;
    private final PlanHead head;
    private final MessageSource messages;
    private final Clock clock;

    TogetherPages(
            ActionPlans plans,
            Actions actions,
            Footings footings,
            Staffing staffing,
            Together together,
            Partners partners,
            PlanHead head,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.footings = footings;
        this.staffing = staffing;
        this.together = together;
        this.partners = partners;
        this.head = head;
        this.messages = messages;
        this.clock = clock;
    }

    /** What would become of an action, as the preview shows it. */
    record Row(
            String id,
            long version,
            String title,
            List<Difference> differences,
            @Nullable String refused) {

        static Row of(Outcome outcome, Names names, @Nullable String refused) {
            return new Row(
                    outcome.id().toString(),
                    outcome.version(),
                    outcome.title(),
                    Difference.between(ActionForm.of(outcome.before()), ActionForm.of(outcome.after()), names, false),
                    refused);
        }
    }

    @GetMapping("/plans/{id}/together")
    String choose(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", TogetherForm.empty());
        return choosePage(id, parameters, viewer, model);
    }

    private String choosePage(ActionPlanId id, MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        FrameworkDocument framework = footings.framework(plan);
        LocalDate today = LocalDate.now(clock);
        Arrangement arrangement = head.of(plan, viewer, model);
        ActionsAsked asked = ActionsAsked.read(parameters);
        names(arrangement, model);
        var page = actions.lines(id, asked.filter(), PageRequest.of(0, MOST, Sort.by("position")));
        model.addAttribute(
                "rows", page.map(line -> ActionRow.of(line, framework, today)).getContent());
        model.addAttribute("more", Math.max(0, page.getTotalElements() - MOST));
        model.addAttribute("chosen", parameters.toSingleValueMap());
        model.addAttribute("all", "all".equals(parameters.getFirst("choose")));
        model.addAttribute("asked", asked);
        model.addAttribute("mechanisms", MechanismChoice.of(actions.mechanismsOf(id), framework));
        model.addAttribute("involved", partners.names(arrangement.partners()));
        model.addAttribute("owners", actions.ownersOf(id));
        model.addAttribute("shows", PlanPages.statuses());
        model.addAttribute(
                "statuses",
                Stream.of(ActionStatus.values()).map(ActionStatus::code).toList());
        return "plans/together";
    }

    private Names names(Arrangement arrangement, Model model) {
        Names names =
                Names.of(staffing.owners(arrangement), partners.names(arrangement.partnersFrom(LocalDate.now(clock))));
        model.addAttribute("people", names.people());
        model.addAttribute("partners", names.partners());
        return names;
    }

    @PostMapping("/plans/{id}/together")
    String preview(
            @PathVariable ActionPlanId id,
            @ModelAttribute("form") TogetherForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FormReader reading = new FormReader(errors);
        Settings settings = form.settings(reading);
        List<ActionId> chosen = form.ids(reading);
        return FormErrors.answer(
                errors,
                response,
                () -> previewPage(id, form, chosen, Objects.requireNonNull(settings), viewer, model),
                () -> choosePage(id, new LinkedMultiValueMap<>(), viewer, model));
    }

    private String previewPage(
            ActionPlanId id, TogetherForm form, List<ActionId> chosen, Settings settings, Viewer viewer, Model model) {
        List<Outcome> outcomes = together.preview(viewer, id, chosen, settings);
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Names names = names(head.of(plan, viewer, model), model);
        model.addAttribute("form", form);
        model.addAttribute(
                "changing",
                outcomes.stream()
                        .filter(one -> one.refusal() == null && (one.changes() || settings.note() != null))
                        .map(one -> Row.of(one, names, null))
                        .toList());
        model.addAttribute(
                "refused",
                outcomes.stream()
                        .filter(one -> one.refusal() != null)
                        .map(one -> Row.of(one, names, said(Objects.requireNonNull(one.refusal()))))
                        .toList());
        model.addAttribute(
                "same",
                outcomes.stream()
                        .filter(one -> one.refusal() == null && !one.changes() && settings.note() == null)
                        .count());
        return "plans/together-preview";
    }

    private String said(Refusal refusal) {
        return messages.getMessage(refusal.code(), refusal.arguments(), Locale.UK);
    }

    @PostMapping("/plans/{id}/together/doing")
    String apply(
            @PathVariable ActionPlanId id,
            @ModelAttribute("form") TogetherForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        FormReader reading = new FormReader(errors);
        Settings settings = form.settings(reading);
        Map<ActionId, Long> shown = form.shown(reading);
        try {
            return FormErrors.answer(
                    errors,
                    response,
                    () -> {
                        Undo.offer(flash, together.apply(viewer, id, shown, Objects.requireNonNull(settings)));
                        flash.addFlashAttribute("notice", "action.together.done");
                        flash.addFlashAttribute("noticeArguments", new Object[] {shown.size()});
                        if (settings.status() == ActionStatus.DONE) {
                            flash.addFlashAttribute("asksWhatShows", true);
                            return "redirect:/plans/" + id + "#unshown";
                        }
                        return "redirect:/plans/" + id;
                    },
                    () -> choosePage(id, new LinkedMultiValueMap<>(), viewer, model));
        } catch (StaleForm | OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
            return previewPage(id, form, List.copyOf(shown.keySet()), Objects.requireNonNull(settings), viewer, model);
        }
    }
}
