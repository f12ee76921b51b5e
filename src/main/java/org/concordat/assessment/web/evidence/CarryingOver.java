package org.concordat.assessment.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.evidence.EvidenceOffers;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.identity.Viewer;
import org.concordat.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries evidence over from the last assessments of the arrangement, for whoever runs this one. */
@Controller
@RequestMapping("/assessments/{assessment}/evidence/carrying-over")
class CarryingOver {

    private final Supporting supporting;
    private final EvidenceOffers offers;
    private final Clock clock;

    CarryingOver(Supporting supporting, EvidenceOffers offers, Clock clock) {
        this.supporting = supporting;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping
    String toCarryOver(@PathVariable AssessmentId assessment, Viewer viewer, Model model) {
        Shelf shelf = supporting.shelf(viewer, place(assessment));
        model.addAttribute("shelf", shelf);
        model.addAttribute("base", shelf.place().address());
        model.addAttribute("earlier", EarlierView.of(offers.of(viewer, shelf), shelf, LocalDate.now(clock)));
        model.addAttribute("found", offers.findings(shelf));
        return "evidence/carry";
    }

    @PostMapping
    String carryOver(
            @PathVariable AssessmentId assessment,
            @RequestParam(defaultValue = "") List<String> chosen,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            int carried = offers.take(viewer, assessment, chosen);
            flash.addFlashAttribute("notice", "evidence.carried");
            flash.addFlashAttribute("noticeArguments", new Object[] {carried});
            return "redirect:" + place(assessment).address();
        } catch (Refusal nothing) {
            model.addAttribute("problem", nothing.code());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return toCarryOver(assessment, viewer, model);
        }
    }

    private static EvidencePlace place(AssessmentId assessment) {
        return new EvidencePlace.OfAssessment(assessment);
    }
}
