package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionTitle;
import org.concordat.planning.Actions;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanChange.Changed;
import org.concordat.planning.change.PlanChangeId;
import org.concordat.planning.change.PlanChanges;
import org.concordat.planning.change.Undoing;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.TableState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people changed in a plan, and taking it back. */
@Controller
class ChangePages {

    private final PlanChanges changes;
    private final ActionPlans plans;
    private final Actions actions;
    private final Users users;
    private final Partners partners;
    private final Undoing undoing;
    private final PlanHead head;

    ChangePages(
            PlanChanges changes,
            ActionPlans plans,
            Actions actions,
            Users users,
            Partners partners,
            Undoing undoing,
            PlanHead head) {
        this.changes = changes;
        this.plans = plans;
        this.actions = actions;
        this.users = users;
        this.partners = partners;
        this.undoing = undoing;
        this.head = head;
    }

    @GetMapping("/plans/{id}/changes")
    String index(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        head.of(plan, viewer, model);
        TableState table = new TableState("/plans/" + id + "/changes", parameters, Map.of("at", "at"), "at");
        Pageable asked = table.pageable("at");
        var page = changes.of(id, PageRequest.of(asked.getPageNumber(), asked.getPageSize()));
        model.addAttribute("table", table);
        model.addAttribute("page", page);
        model.addAttribute("rows", rows(page.getContent()));
        return "plans/changes";
    }

    private List<ChangeRow> rows(List<PlanChange> shown) {
        List<Changed> told = shown.stream()
                .flatMap(change -> change.changed().stream().limit(ChangeRow.TOLD))
                .toList();
        Map<ActionId, String> titles = actions
                .titles(told.stream().map(Changed::action).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ActionTitle::id, ActionTitle::title));
        Names names = names(told);
        return shown.stream().map(change -> ChangeRow.of(change, titles, names)).toList();
    }

    /** What everybody is called of whom the changes speak, also those who left since. */
    private Names names(List<Changed> told) {
        Set<UUID> people = new HashSet<>();
        Set<PartnerId> parts = new HashSet<>();
        told.stream().flatMap(one -> Stream.of(one.before(), one.after())).forEach(state -> {
            people.addAll(state.details().contributors());
            Optional.ofNullable(state.terms().owner()).ifPresent(people::add);
            parts.addAll(state.bound());
        });
        return Names.of(
                people.isEmpty() ? List.of() : users.names(people),
                parts.isEmpty() ? List.of() : partners.names(parts));
    }

    @PostMapping("/plans/{id}/changes/{change}/undoing")
    String undo(
            @PathVariable ActionPlanId id,
            @PathVariable PlanChangeId change,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            Optional<PlanChange> undone = undoing.undo(viewer, change);
            Undo.offer(flash, undone);
            flash.addFlashAttribute("notice", "plan.undo.done");
            flash.addFlashAttribute(
                    "noticeArguments",
                    new Object[] {undone.map(PlanChange::actions).orElse(0)});
            return "redirect:/plans/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        } catch (OptimisticLockingFailureException overtaken) {
            model.addAttribute("refusal", new Refusal("plan.undo.undone"));
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return index(id, new LinkedMultiValueMap<>(), viewer, model);
    }
}
