package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Invitations;
import org.concordat.assessment.sheet.Answering;
import org.concordat.assessment.sheet.Answering.Sheet;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saying that one will not answer, and why. */
@Controller
class RefusalPages {

    private static final String PAGE = "/answers/{respondent}/refusal";

    private final Answering answering;
    private final Invitations invitations;

    RefusalPages(Answering answering, Invitations invitations) {
        this.answering = answering;
        this.invitations = invitations;
    }

    @GetMapping(PAGE)
    String ask(@PathVariable RespondentId respondent, Viewer viewer, Model model) {
        model.addAttribute("form", ReasonForm.empty());
        return page(respondent, viewer, model);
    }

    /** What follows is said at once: once declined, a guest has no other page here. */
    @PostMapping(PAGE)
    String decline(
            @PathVariable RespondentId respondent,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String shown = page(respondent, viewer, model);
        if (!FormErrors.accepts(errors, () -> answering.decline(viewer, respondent, form.reason()))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown;
        }
        return "answers/declined";
    }

    /** Whom to ask. */
    record Asks(String askedBy, @Nullable String askedByEmail) {}

    private String page(RespondentId respondent, Viewer viewer, Model model) {
        Sheet sheet = answering.sheet(viewer, respondent);
        if (!sheet.respondent().isOf(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "asks", new Asks(sheet.assessment().setUp().name(), invitations.addressOfWhoAsks(sheet.assessment())));
        return "answers/refusal";
    }
}
