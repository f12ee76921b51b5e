package org.concordat.planning.web;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.Precedence;
import org.concordat.planning.change.Ordering;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
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

/** What must come before an action: what does, finding another, taking one away. */
@Controller
class OrderingPages {

    /** How many a search shows; whoever does not find theirs among them says more. */
    private static final int MOST = 20;

    private final Actions actions;
    private final ActionPlans plans;
    private final Ordering ordering;
    private final Footings footings;
    private final Clock clock;

    OrderingPages(Actions actions, ActionPlans plans, Ordering ordering, Footings footings, Clock clock) {
        this.actions = actions;
        this.plans = plans;
        this.ordering = ordering;
        this.footings = footings;
        this.clock = clock;
    }

    /** Which other one is to come first. */
    record FirstForm(@Nullable String first) {}

    @GetMapping("/actions/{id}/first")
    String show(@PathVariable ActionId id, @RequestParam(defaultValue = "") String text, Viewer viewer, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new FirstForm(null));
        }
        Action action = actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        ActionPlan plan =
                plans.findVisible(action.plan(), Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        FrameworkDocument framework = footings.framework(plan);
        LocalDate today = LocalDate.now(clock);
        List<ActionLine> all = actions.linesOf(plan.id());
        Set<ActionId> first = action.details().after();
        String asked = text.strip().toLowerCase(Locale.ROOT);
        Set<ActionId> inOrder = Precedence.of(actions.waitsOf(plan.id()), all).alreadyInOrder(id);
        List<ActionLine> found = all.stream()
                .filter(line -> line.status().open() && !inOrder.contains(line.id()))
                .filter(line -> line.title().toLowerCase(Locale.ROOT).contains(asked)
                        || line.mechanism().value().toLowerCase(Locale.ROOT).equals(asked))
                .sorted(comparing(line -> !line.mechanism().equals(action.mechanism())))
                .toList();
        model.addAttribute("action", action);
        model.addAttribute("plan", plan);
        model.addAttribute("text", text);
        model.addAttribute(
                "before",
                all.stream()
                        .filter(line -> first.contains(line.id()))
                        .map(line -> ActionRow.of(line, framework, today))
                        .toList());
        model.addAttribute(
                "found",
                found.stream()
                        .limit(MOST)
                        .map(line -> ActionRow.of(line, framework, today))
                        .toList());
        model.addAttribute("more", Math.max(0, found.size() - MOST));
        return "actions/first";
    }

    @PostMapping("/actions/{id}/first")
    String add(
            @PathVariable ActionId id,
            @ModelAttribute("form") FirstForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    ordering.wait(viewer, id, chosen(form, errors));
                    flash.addFlashAttribute("notice", "action.after.changed");
                    return "redirect:/actions/" + id + "/first";
                },
                () -> show(id, text, viewer, model));
    }

    private static ActionId chosen(FirstForm form, BindingResult errors) {
        var id = new FormReader(errors)
                .id("first", Objects.requireNonNullElse(form.first(), ""), "action.after.unknown");
        if (id == null) {
            throw Refusal.of("first", "action.after.unknown");
        }
        return new ActionId(id);
    }

    @PostMapping("/actions/{id}/first/{first}/removal")
    String remove(@PathVariable ActionId id, @PathVariable ActionId first, Viewer viewer, RedirectAttributes flash) {
        ordering.waitNoMore(viewer, id, first);
        flash.addFlashAttribute("notice", "action.after.changed");
        return "redirect:/actions/" + id + "/first";
    }
}
