package org.concordat.assessment.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.identity.Viewer;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What only those do with an entry of evidence who run an assessment: check it, and take that back. */
@Controller
@RequestMapping("/assessments/{assessment}/evidence/{evidence}/check")
class EvidenceChecks {

    private final Supporting supporting;
    private final EvidencePage page;

    EvidenceChecks(Supporting supporting, EvidencePage page) {
        this.supporting = supporting;
        this.page = page;
    }

    @ModelAttribute("turn")
    EvidencePage.Turn turn(
            @PathVariable AssessmentId assessment,
            @PathVariable EvidenceId evidence,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.turn(new EvidencePlace.OfAssessment(assessment), evidence, viewer, model, flash, response);
    }

    @PostMapping
    String check(
            @ModelAttribute(name = "turn", binding = false) EvidencePage.Turn turn,
            @PathVariable AssessmentId assessment,
            @PathVariable EvidenceId evidence,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("found") WordForm form,
            BindingResult errors,
            Viewer viewer) {
        return turn.take(
                errors,
                "evidence.checked",
                () -> supporting.check(viewer, assessment, evidence, StaleForm.version(version), form.word()));
    }

    @PostMapping("/withdrawal")
    String withdrawCheck(
            @ModelAttribute(name = "turn", binding = false) EvidencePage.Turn turn,
            @PathVariable AssessmentId assessment,
            @PathVariable EvidenceId evidence,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("found") WordForm form,
            BindingResult errors,
            Viewer viewer) {
        return turn.take(
                errors,
                "evidence.check-withdrawn",
                () -> supporting.withdrawCheck(viewer, assessment, evidence, StaleForm.version(version)));
    }
}
