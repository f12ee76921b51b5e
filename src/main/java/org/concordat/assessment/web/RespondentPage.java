package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.identity.Viewer;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person who is asked, and what whoever runs the assessment can do about their place in it. */
@Controller
@RequestMapping("/assessments/{id}/respondents/{respondent}")
class RespondentPage {

    private final PeopleAsked people;
    private final PersonDesk desk;

    RespondentPage(PeopleAsked people, PersonDesk desk) {
        this.people = people;
        this.desk = desk;
    }

    /** One form about one person: does what it asks for, and says where that leads to. */
    interface Turn {

        /** @param act whose page comes next */
        String take(BindingResult errors, String notice, Supplier<RespondentId> act);
    }

    @ModelAttribute("turn")
    Turn turn(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return (errors, notice, act) -> FormErrors.answer(
                errors,
                response,
                () -> PersonDesk.done(id, act.get(), notice, flash),
                () -> desk.page(id, respondent, viewer, model));
    }

    @GetMapping
    String show(@PathVariable AssessmentId id, @PathVariable RespondentId respondent, Viewer viewer, Model model) {
        return desk.page(id, respondent, viewer, model);
    }

    @PostMapping("/extension")
    String extend(
            @ModelAttribute(name = "turn", binding = false) Turn turn,
            @PathVariable RespondentId respondent,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            Viewer viewer) {
        LocalDate until = new FormReader(errors).day("dueOn", form.dueOn());
        return turn.take(errors, "respondent.extended", () -> {
            people.extend(viewer, respondent, until, form.reason());
            return respondent;
        });
    }

    @PostMapping("/replacement")
    String replace(
            @ModelAttribute(name = "turn", binding = false) Turn turn,
            @PathVariable RespondentId respondent,
            @ModelAttribute("replacement") ReplacementForm form,
            BindingResult errors,
            Viewer viewer) {
        return turn.take(
                errors,
                "respondent.replacement.made",
                () -> people.replace(viewer, respondent, form.called(), form.email()));
    }

    @PostMapping("/invitation")
    String askAgain(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        people.askAgain(viewer, respondent);
        return PersonDesk.done(id, respondent, "respondent.asked-again", flash);
    }

    @PostMapping("/return")
    String giveBack(
            @ModelAttribute(name = "turn", binding = false) Turn turn,
            @PathVariable RespondentId respondent,
            @ModelAttribute("returning") ReasonForm form,
            BindingResult errors,
            Viewer viewer) {
        return turn.take(errors, "respondent.given-back", () -> {
            people.giveBack(viewer, respondent, form.reason());
            return respondent;
        });
    }
}
