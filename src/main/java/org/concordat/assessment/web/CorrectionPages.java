package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Repeating;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A closed assessment is not opened again; another one is opened in its place. */
@Controller
class CorrectionPages {

    private final Desks desks;
    private final Repeating repeating;
    private final Clock clock;

    CorrectionPages(Desks desks, Repeating repeating, Clock clock) {
        this.desks = desks;
        this.repeating = repeating;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/correction")
    String ask(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        model.addAttribute("form", ReasonForm.empty());
        return page(id, viewer, model);
    }

    @PostMapping("/assessments/{id}/correction")
    String correct(
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
                    AssessmentId opened = repeating.correct(viewer, id, form.said());
                    flash.addFlashAttribute("notice", "assessment.correcting");
                    return "redirect:/assessments/" + opened;
                },
                () -> page(id, viewer, model));
    }

    private String page(AssessmentId id, Viewer viewer, Model model) {
        Desk desk = desks.of(viewer, id);
        if (desk.assessment().status() != AssessmentStatus.CLOSED) {
            throw new NotFound();
        }
        model.addAttribute(
                "declined",
                desk.respondents().stream()
                        .filter(person -> person.status() == RespondentStatus.DECLINED)
                        .map(Respondent::name)
                        .toList());
        model.addAttribute("desk", DeskView.of(desk, LocalDate.now(clock), clock.getZone()));
        return "assessments/correction";
    }
}
