package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.invitation.Reminding;
import org.concordat.identity.Mail;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The links and letters by which people come to answer: of all who are asked, and of one. */
@Controller
@RequestMapping("/assessments/{id}/respondents")
class RespondentLinks {

    private final PeopleAsked people;
    private final Inviting inviting;
    private final Reminding reminding;
    private final PublicAddress address;
    private final Mail mail;
    private final PersonDesk desk;
    private final Clock clock;

    RespondentLinks(
            PeopleAsked people,
            Inviting inviting,
            Reminding reminding,
            PublicAddress address,
            Mail mail,
            PersonDesk desk,
            Clock clock) {
        this.people = people;
        this.inviting = inviting;
        this.reminding = reminding;
        this.address = address;
        this.mail = mail;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/reminders")
    String remind(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        int reminded = reminding.remind(viewer, id);
        flash.addFlashAttribute("notice", mail.works() ? "respondent.reminded.mail" : "respondent.reminded");
        flash.addFlashAttribute("noticeArguments", new Object[] {reminded});
        return "redirect:/assessments/" + id + "/respondents";
    }

    /** Nothing waits for a mail server any more that somebody has said by word of mouth. */
    @PostMapping("/told")
    String told(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "respondent.told");
        flash.addFlashAttribute("noticeArguments", new Object[] {inviting.told(viewer, id)});
        return "redirect:/assessments/" + id + "/respondents";
    }

    /**
     * Shown in the answer itself and nowhere kept. Asked for again, it shows nothing: everyone has a link by then.
     *
     * @param lost the moment, in milliseconds, at which it showed nothing and was asked to make others; so a page that is
     *     loaded again replaces none that were handed over since
     */
    @PostMapping("/links")
    String links(
            @PathVariable AssessmentId id,
            @RequestParam(required = false) @Nullable Long lost,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        Instant lostAt = lost == null ? null : Instant.ofEpochMilli(lost);
        List<LinkToCopy> made = inviting.newLinks(viewer, id, lostAt).entrySet().stream()
                .map(link -> new LinkToCopy(
                        link.getKey().name(),
                        Objects.requireNonNullElse(link.getKey().email(), ""),
                        address.link("/invitation/" + link.getValue(), request)))
                .toList();
        Roll roll = people.roll(viewer, id);
        model.addAttribute("links", made);
        model.addAttribute("head", RollView.Head.of(roll));
        model.addAttribute("now", clock.millis());
        model.addAttribute("unopened", made.isEmpty() ? inviting.unopened(viewer, roll) : 0);
        return "assessments/respondent-links";
    }

    /** A link to be handed to its person. */
    record LinkToCopy(String name, String email, String link) {}

    /**
     * Shown in the answer itself and nowhere kept. Asked for again by the same page it makes none: it would end the one that
     * was just shown, and handed over perhaps.
     *
     * @param newest the newest link of theirs when the page was opened
     */
    @PostMapping("/{respondent}/link")
    String newLink(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            @RequestParam(defaultValue = "") String newest,
            Viewer viewer,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!newest.equals(PersonView.newest(people.linksOf(respondent)))) {
            return PersonDesk.done(id, respondent, "respondent.link.made-already", flash);
        }
        String token = inviting.newLink(viewer, respondent);
        model.addAttribute("link", address.link("/invitation/" + token, request));
        model.addAttribute("notice", "respondent.link.made");
        return desk.page(id, respondent, viewer, model);
    }

    @PostMapping("/{respondent}/link/end")
    String endLinks(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        inviting.endLinks(viewer, respondent);
        return PersonDesk.done(id, respondent, "respondent.link.ended", flash);
    }

    @PostMapping("/{respondent}/letter")
    String write(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        people.writeAgain(viewer, respondent);
        return PersonDesk.done(id, respondent, written(), flash);
    }

    @PostMapping("/{respondent}/reminder")
    String remind(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            Viewer viewer,
            RedirectAttributes flash) {
        reminding.remind(viewer, respondent);
        return PersonDesk.done(id, respondent, written(), flash);
    }

    private String written() {
        return mail.works() ? "respondent.written.mail" : "respondent.written";
    }
}
