package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.invitation.Reminding;
import org.concordat.identity.Mail;
import org.concordat.identity.PublicAddress;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person who is asked, and everything that whoever runs the assessment can do about it. */
@Controller
class RespondentPage {

    private static final String PAGE = "/assessments/{id}/respondents/{respondent}";

    private final PeopleAsked people;
    private final Inviting inviting;
    private final Reminding reminding;
    private final PublicAddress address;
    private final Mail mail;
    private final Clock clock;

    RespondentPage(
            PeopleAsked people, Inviting inviting, Reminding reminding, PublicAddress address, Mail mail, Clock clock) {
        this.people = people;
        this.inviting = inviting;
        this.reminding = reminding;
        this.address = address;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@PathVariable AssessmentId id, @PathVariable RespondentId respondent, Viewer viewer, Model model) {
        return page(id, respondent, viewer, model);
    }

    /**
     * Shown in the answer itself and nowhere kept. Asked for again by the same page it makes none: it would end the one that
     * was just shown, and handed over perhaps.
     *
     * @param newest the newest link of theirs when the page was opened
     */
    @PostMapping(PAGE + "/link")
    String newLink(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            @RequestParam(defaultValue = "") String newest,
            Viewer viewer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!newest.equals(PersonView.newest(people.linksOf(respondent)))) {
            return done(id, respondent, "respondent.link.made-already", flash);
        }
        String token = inviting.newLink(viewer, respondent);
        model.addAttribute("link", address.link("/invitation/" + token, request));
        model.addAttribute("notice", "respondent.link.made");
        return page(id, respondent, viewer, model);
    }

    @PostMapping(PAGE + "/link/end")
    String endLinks(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        inviting.endLinks(viewer, respondent);
        return done(id, respondent, "respondent.link.ended", flash);
    }

    @PostMapping(PAGE + "/letter")
    String write(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        people.writeAgain(viewer, respondent);
        return done(id, respondent, mail.works() ? "respondent.written.mail" : "respondent.written", flash);
    }

    @PostMapping(PAGE + "/reminder")
    String remind(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        reminding.remind(viewer, respondent);
        return done(id, respondent, mail.works() ? "respondent.written.mail" : "respondent.written", flash);
    }

    @PostMapping(PAGE + "/extension")
    String extend(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        LocalDate until = new FormReader(errors).day("dueOn", form.dueOn());
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    people.extend(viewer, respondent, until, form.reason());
                    return done(id, respondent, "respondent.extended", flash);
                },
                () -> page(id, respondent, viewer, model));
    }

    @PostMapping(PAGE + "/replacement")
    String replace(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            @ModelAttribute("replacement") ReplacementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    RespondentId next = people.replace(viewer, respondent, form.called(), form.email());
                    return done(id, next, "respondent.replacement.made", flash);
                },
                () -> page(id, respondent, viewer, model));
    }

    @PostMapping(PAGE + "/invitation")
    String askAgain(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        people.askAgain(viewer, respondent);
        return done(id, respondent, "respondent.asked-again", flash);
    }

    @PostMapping(PAGE + "/return")
    String giveBack(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            @ModelAttribute("returning") ReasonForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    people.giveBack(viewer, respondent, form.reason());
                    return done(id, respondent, "respondent.given-back", flash);
                },
                () -> page(id, respondent, viewer, model));
    }

    private static String done(AssessmentId id, RespondentId respondent, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/assessments/" + id + "/respondents/" + respondent;
    }

    private String page(AssessmentId id, RespondentId respondent, Viewer viewer, Model model) {
        Roll roll = people.rollOf(viewer, id, respondent);
        model.addAttribute("head", RollView.Head.of(roll));
        model.addAttribute(
                "person",
                PersonView.of(
                        roll.people().get(0),
                        RollView.rows(roll, viewer, LocalDate.now(clock), clock.getZone())
                                .get(0),
                        roll,
                        people.linksOf(respondent),
                        clock.instant(),
                        clock.getZone()));
        model.addAttribute("remindable", reminding.wouldRemind(roll) > 0);
        model.addAttribute("byMail", mail.works());
        if (!model.containsAttribute("extension")) {
            model.addAttribute("extension", ExtensionForm.empty());
        }
        if (!model.containsAttribute("returning")) {
            model.addAttribute("returning", ReasonForm.empty());
        }
        if (!model.containsAttribute("replacement")) {
            model.addAttribute("replacement", ReplacementForm.empty());
        }
        return "assessments/respondent";
    }
}
