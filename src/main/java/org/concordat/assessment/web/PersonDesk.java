package org.concordat.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.invitation.Reminding;
import org.concordat.identity.Mail;
import org.concordat.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays one person out who is asked: the page that several kinds of forms stand on, each kept as it was typed. */
@Component
class PersonDesk {

    private final PeopleAsked people;
    private final Reminding reminding;
    private final Mail mail;
    private final Clock clock;

    PersonDesk(PeopleAsked people, Reminding reminding, Mail mail, Clock clock) {
        this.people = people;
        this.reminding = reminding;
        this.mail = mail;
        this.clock = clock;
    }

    String page(AssessmentId id, RespondentId respondent, Viewer viewer, Model model) {
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

    static String done(AssessmentId id, RespondentId respondent, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/assessments/" + id + "/respondents/" + respondent;
    }
}
