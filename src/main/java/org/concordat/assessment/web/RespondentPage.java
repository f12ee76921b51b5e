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
import org.concordat.assessment.sheet.Answering;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Mail;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person who is asked, and everything that whoever runs the assessment can do about it. */
@Controller
class RespondentPage {

    private static final String PAGE = "/assessments/{id}/respondents/{respondent}";

    private final Answering answering;
    private final PeopleAsked people;
    private final Inviting inviting;
    private final Reminding reminding;
    private final Catalogue catalogue;
    private final PublicAddress address;
    private final Mail mail;
    private final Clock clock;

    RespondentPage(
            Answering answering,
            PeopleAsked people,
            Inviting inviting,
            Reminding reminding,
            Catalogue catalogue,
            PublicAddress address,
            Mail mail,
            Clock clock) {
        this.answering = answering;
        this.people = people;
        this.inviting = inviting;
        this.reminding = reminding;
        this.catalogue = catalogue;
        this.address = address;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@PathVariable AssessmentId id, @PathVariable RespondentId respondent, Viewer viewer, Model model) {
        return page(id, respondent, viewer, model);
    }

    @PostMapping(PAGE + "/link")
    String newLink(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String token = inviting.newLink(viewer, respondent);
        flash.addFlashAttribute("link", address.link("/invitation/" + token, request));
        return done(id, respondent, "respondent.link.made", flash);
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
        if (!FormErrors.accepts(errors, () -> people.extend(viewer, respondent, until, form.reason()))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, respondent, viewer, model);
        }
        return done(id, respondent, "respondent.extended", flash);
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
        RespondentId[] next = {respondent};
        boolean replaced = FormErrors.accepts(
                errors, () -> next[0] = people.replace(viewer, respondent, form.called(), form.email()));
        if (!replaced) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, respondent, viewer, model);
        }
        return done(id, next[0], "respondent.replacement.made", flash);
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
            @ModelAttribute ReasonForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        answering.giveBack(viewer, respondent, form.reason());
        return done(id, respondent, "respondent.given-back", flash);
    }

    private static String done(AssessmentId id, RespondentId respondent, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/assessments/" + id + "/respondents/" + respondent;
    }

    private String page(AssessmentId id, RespondentId respondent, Viewer viewer, Model model) {
        Roll roll = people.roll(viewer, id);
        Respondent person = roll.people().stream()
                .filter(each -> each.id().equals(respondent))
                .findFirst()
                .orElseThrow(NotFound::new);
        RollView view = RollView.of(
                roll,
                catalogue.document(roll.assessment().pinned().framework()),
                viewer,
                LocalDate.now(clock),
                clock.getZone());
        RollView.Row row = view.people().stream()
                .filter(each -> each.id().equals(respondent.toString()))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("head", view.head());
        model.addAttribute(
                "person",
                PersonView.of(person, row, roll, people.linksOf(respondent), clock.instant(), clock.getZone()));
        model.addAttribute("byMail", mail.works());
        if (!model.containsAttribute("extension")) {
            model.addAttribute("extension", ExtensionForm.empty());
        }
        if (!model.containsAttribute("replacement")) {
            model.addAttribute("replacement", ReplacementForm.empty());
        }
        return "assessments/respondent";
    }
}
