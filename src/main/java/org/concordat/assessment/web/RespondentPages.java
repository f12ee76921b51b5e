package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.invitation.Newcomer;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.invitation.Reminding;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Mail;
import org.concordat.identity.Viewer;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who are asked in an assessment, for whoever runs it: who has come how far, and asking more. */
@Controller
class RespondentPages {

    private static final String PAGE = "/assessments/{id}/respondents";

    private static final List<String> SHOWN = List.of("late", "pending", "unsent", "submitted", "declined", "replaced");

    private final PeopleAsked people;
    private final Reminding reminding;
    private final Catalogue catalogue;
    private final Mail mail;
    private final Clock clock;

    RespondentPages(PeopleAsked people, Reminding reminding, Catalogue catalogue, Mail mail, Clock clock) {
        this.people = people;
        this.reminding = reminding;
        this.catalogue = catalogue;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String index(
            @PathVariable AssessmentId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", RespondentForm.empty());
        return page(id, viewer, parameters, model);
    }

    @PostMapping(PAGE)
    String ask(
            @PathVariable AssessmentId id,
            @ModelAttribute("form") RespondentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    people.ask(viewer, id, new Newcomer(form.partnerId(), form.called(), form.email()));
                    flash.addFlashAttribute("notice", "respondent.added");
                    return "redirect:/assessments/" + id + "/respondents";
                },
                () -> page(id, viewer, new LinkedMultiValueMap<>(), model));
    }

    private String page(AssessmentId id, Viewer viewer, MultiValueMap<String, String> parameters, Model model) {
        Roll roll = people.roll(viewer, id);
        RollView view = RollView.of(
                roll,
                catalogue.document(roll.assessment().pinned().framework()),
                viewer,
                LocalDate.now(clock),
                clock.getZone());
        TableState table = new TableState("/assessments/" + id + "/respondents", parameters, Map.of(), "name");
        String show = Objects.requireNonNullElse(parameters.getFirst("show"), "");
        String partner = Objects.requireNonNullElse(parameters.getFirst("partner"), "");
        List<RollView.Row> rows = view.people().stream()
                .filter(row -> isShown(row, show))
                .filter(row -> partner.isEmpty() || row.partnerId().equals(partner))
                .toList();
        int from = Math.min(table.page() * table.size(), rows.size());
        int to = Math.min(from + table.size(), rows.size());
        model.addAttribute("roll", view);
        model.addAttribute(
                "unsent",
                mail.works()
                        ? 0
                        : view.people().stream().filter(RollView.Row::unsent).count());
        model.addAttribute("toRemind", reminding.wouldRemind(roll));
        model.addAttribute("table", table);
        model.addAttribute(
                "page",
                new PageImpl<>(rows.subList(from, to), PageRequest.of(table.page(), table.size()), rows.size()));
        model.addAttribute("shownChoices", SHOWN);
        model.addAttribute("show", show);
        model.addAttribute("partner", partner);
        model.addAttribute("byMail", mail.works());
        return "assessments/respondents";
    }

    private static boolean isShown(RollView.Row row, String show) {
        return switch (show) {
            case "late" -> row.late();
            case "pending" -> row.pending();
            case "unsent" -> row.unsent();
            case "submitted", "declined", "replaced" -> row.status().equals(show);
            default -> !row.status().equals("replaced");
        };
    }
}
