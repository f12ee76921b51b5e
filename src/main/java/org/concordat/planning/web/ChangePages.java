package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Map;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanChangeId;
import org.concordat.planning.change.PlanChanges;
import org.concordat.planning.change.Undoing;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.Shown;
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
    private final Undoing undoing;
    private final PlanHead head;

    ChangePages(PlanChanges changes, ActionPlans plans, Undoing undoing, PlanHead head) {
        this.changes = changes;
        this.plans = plans;
        this.undoing = undoing;
        this.head = head;
    }

    /** A change as its list shows it. */
    record Row(String id, String kind, int actions, String by, String at, boolean undone) {

        static Row of(PlanChange change) {
            return new Row(
                    change.id().toString(),
                    change.kind().code(),
                    change.actions(),
                    change.made().name(),
                    Shown.moment(change.made().at(), ZoneOffset.UTC) + " UTC",
                    change.undone() != null);
        }
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
        model.addAttribute("rows", page.map(Row::of).getContent());
        return "plans/changes";
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
            PlanChange undone = undoing.undo(viewer, change);
            flash.addFlashAttribute("notice", "plan.undo.done");
            flash.addFlashAttribute("noticeArguments", new Object[] {undone.actions()});
            return "redirect:/plans/" + undone.plan();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        } catch (OptimisticLockingFailureException overtaken) {
            model.addAttribute("refusal", new Refusal("plan.undo.undone"));
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return index(id, new LinkedMultiValueMap<>(), viewer, model);
    }
}
