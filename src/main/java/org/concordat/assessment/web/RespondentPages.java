package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Inviting;
import org.concordat.assessment.RespondentId;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who are asked in an assessment, for whoever runs it. */
@Controller
class RespondentPages {

    private final Inviting inviting;
    private final PublicAddress address;

    RespondentPages(Inviting inviting, PublicAddress address) {
        this.inviting = inviting;
        this.address = address;
    }

    @PostMapping("/assessments/{id}/respondents/{respondent}/link")
    String newLink(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String token = inviting.newLink(viewer, respondent);
        flash.addFlashAttribute("link", address.link("/invitation/" + token, request));
        flash.addFlashAttribute("notice", "respondent.link.made");
        return "redirect:/assessments/" + id;
    }

    @PostMapping("/assessments/{id}/respondents/{respondent}/link/end")
    String endLinks(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        inviting.endLinks(viewer, respondent);
        flash.addFlashAttribute("notice", "respondent.link.ended");
        return "redirect:/assessments/" + id;
    }
}
