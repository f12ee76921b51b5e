package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks;
import org.concordat.identity.Viewer;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two ways in which an assessment ends: closed for good, or cancelled for a reason. */
@Controller
class ClosingPages {

    private final Desks desks;
    private final Closing closing;
    private final Clock clock;

    ClosingPages(Desks desks, Closing closing, Clock clock) {
        this.desks = desks;
        this.closing = closing;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/closing")
    String ask(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        return page(id, viewer, model);
    }

    @PostMapping("/assessments/{id}/closing")
    String close(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "") String state,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            closing.close(viewer, id, StaleForm.version(state));
        } catch (StaleForm stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "assessment.changed-since");
            return page(id, viewer, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", refusal.code());
            model.addAttribute("problemArguments", refusal.arguments());
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "assessment.closed");
        return "redirect:/assessments/" + id;
    }

    @GetMapping("/assessments/{id}/cancellation")
    String askToCancel(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        model.addAttribute("form", ReasonForm.empty());
        return cancelPage(id, viewer, model);
    }

    @PostMapping("/assessments/{id}/cancellation")
    String cancel(
            @PathVariable AssessmentId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    closing.cancel(viewer, id, form.said());
                    flash.addFlashAttribute("notice", "assessment.cancelled");
                    return "redirect:/assessments/" + id;
                },
                () -> cancelPage(id, viewer, model));
    }

    private String page(AssessmentId id, Viewer viewer, Model model) {
        show(id, viewer, model);
        return "assessments/closing";
    }

    private String cancelPage(AssessmentId id, Viewer viewer, Model model) {
        show(id, viewer, model);
        return "assessments/cancellation";
    }

    private void show(AssessmentId id, Viewer viewer, Model model) {
        Desk desk = desks.of(viewer, id);
        model.addAttribute("desk", DeskView.of(desk, LocalDate.now(clock), clock.getZone()));
    }
}
