package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.renewal.PlanGeneration;
import org.concordat.planning.renewal.Regenerating;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leading a plan on to the latest assessment: what that would change, and doing it. */
@Controller
class RegenerationPages {

    private final Regenerating regenerating;
    private final Arrangements arrangements;

    RegenerationPages(Regenerating regenerating, Arrangements arrangements) {
        this.regenerating = regenerating;
        this.arrangements = arrangements;
    }

    @GetMapping("/plans/{id}/regeneration")
    String preview(@PathVariable ActionPlanId id, Viewer viewer, Model model) {
        Regenerating.Preview preview = regenerating.preview(viewer, id);
        model.addAttribute("plan", preview.plan());
        model.addAttribute(
                "arrangement",
                arrangements
                        .findVisible(preview.plan().arrangement(), Visibility.of(viewer))
                        .orElseThrow(NotFound::new));
        model.addAttribute("view", RegenerationView.of(preview));
        return "plans/regeneration";
    }

    @PostMapping("/plans/{id}/regeneration")
    String apply(
            @PathVariable ActionPlanId id,
            @RequestParam(defaultValue = "") String mark,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            PlanGeneration made = regenerating.apply(viewer, id, mark);
            flash.addFlashAttribute("notice", "plan.regenerated");
            flash.addFlashAttribute("noticeArguments", new Object[] {made.added(), made.again(), made.noLonger()});
            return "redirect:/plans/" + id;
        } catch (StaleForm | OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
            return preview(id, viewer, model);
        }
    }
}
