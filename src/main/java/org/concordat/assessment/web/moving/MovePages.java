package org.concordat.assessment.web.moving;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.moving.Moving;
import org.concordat.assessment.moving.Moving.Preview;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving an assessment to a newer version of its framework, once it was seen what carries over. */
@Controller
class MovePages {

    private final Moving moving;
    private final Assessments assessments;
    private final Arrangements arrangements;

    MovePages(Moving moving, Assessments assessments, Arrangements arrangements) {
        this.moving = moving;
        this.assessments = assessments;
        this.arrangements = arrangements;
    }

    @GetMapping("/assessments/{id}/move")
    String ask(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        Preview preview = moving.preview(viewer, id).orElseThrow(NotFound::new);
        model.addAttribute(
                "form",
                new MoveForm(
                        preview.to().id().toString(),
                        String.valueOf(preview.assessment().version()),
                        null));
        return page(id, viewer, model);
    }

    @PostMapping("/assessments/{id}/move")
    String move(
            @PathVariable AssessmentId id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    moving.move(viewer, id, form.newer(), StaleForm.version(form.version()), form.said());
                    flash.addFlashAttribute("notice", "assessment.moved");
                    return "redirect:/assessments/" + id;
                },
                () -> page(id, viewer, model),
                () -> {
                    model.addAttribute("problem", "assessment.changed-since");
                    return page(id, viewer, model);
                });
    }

    /** Where someone else moved it meanwhile, there may be nothing left to preview. */
    private String page(AssessmentId id, Viewer viewer, Model model) {
        model.addAttribute("preview", moving.preview(viewer, id).orElse(null));
        Assessment assessment =
                assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Arrangement arrangement =
                arrangements.findById(assessment.arrangement()).orElseThrow(NotFound::new);
        model.addAttribute("assessment", assessment);
        model.addAttribute("arrangement", arrangement);
        return "assessments/moving/move";
    }
}
