package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.assessment.Assessing;
import org.concordat.assessment.Assessing.Desk;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assessments of an arrangement: the list, a new one, and the desk of whoever runs one. */
@Controller
class AssessmentPages {

    private final Assessing assessing;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Catalogue catalogue;
    private final Clock clock;

    AssessmentPages(
            Assessing assessing,
            Assessments assessments,
            Arrangements arrangements,
            Partners partners,
            Catalogue catalogue,
            Clock clock) {
        this.assessing = assessing;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.partners = partners;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/arrangements/{arrangement}/assessments")
    String index(@PathVariable ArrangementId arrangement, Viewer viewer, Model model) {
        model.addAttribute("arrangement", visible(arrangement, viewer));
        model.addAttribute(
                "lines",
                assessments.linesOf(arrangement, Visibility.of(viewer)).stream()
                        .map(ListedView::of)
                        .toList());
        return "assessments/index";
    }

    @GetMapping("/arrangements/{arrangement}/assessments/new")
    String create(@PathVariable ArrangementId arrangement, Viewer viewer, Model model) {
        Arrangement looked = visible(arrangement, viewer);
        List<VersionSummary> versions = catalogue.publishedVersions();
        model.addAttribute(
                "form",
                AssessmentForm.empty(
                        LocalDate.now(clock),
                        versions.isEmpty() ? null : versions.get(0).id(),
                        new ArrayList<>(looked.partners())));
        model.addAttribute("fields", new LinkedMultiValueMap<String, String>());
        model.addAttribute("notVoices", List.of());
        return newPage(looked, versions, model);
    }

    @PostMapping("/arrangements/{arrangement}/assessments")
    String open(
            @PathVariable ArrangementId arrangement,
            @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Arrangement looked = visible(arrangement, viewer);
        List<AssessmentId> opened = new ArrayList<>();
        List<String> notVoices = form.notVoices(looked.partners(), fields);
        notVoices.forEach(field -> errors.addError(notAVoice(field, fields)));
        AssessmentTerms terms = form.terms(new FormReader(errors), fields);
        if (terms == null
                || !FormErrors.accepts(
                        errors, () -> opened.add(assessing.open(viewer, arrangement, form.version(), terms)))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fields", fields);
            model.addAttribute("notVoices", notVoices);
            return newPage(looked, catalogue.publishedVersions(), model);
        }
        flash.addFlashAttribute("notice", "assessment.opened");
        return "redirect:/assessments/" + opened.get(0);
    }

    /** Voices are fields beside the form, so that the error carries what was typed itself. */
    private static FieldError notAVoice(String field, MultiValueMap<String, String> fields) {
        String code = "assessment.voice.out-of-range";
        Object[] most = {AssessmentTerms.LOUDEST};
        return new FieldError("form", field, fields.getFirst(field), false, new String[] {code}, most, code);
    }

    private String newPage(Arrangement looked, List<VersionSummary> versions, Model model) {
        model.addAttribute("arrangement", looked);
        model.addAttribute("versions", versions);
        model.addAttribute("modes", Mode.values());
        model.addAttribute("readers", List.of(AssessmentForm.FOR_RESPONDENTS, AssessmentForm.FOR_OTHERS));
        model.addAttribute("partners", partners.names(looked.partners()));
        return "assessments/new";
    }

    @GetMapping("/assessments/{id}")
    String show(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        model.addAttribute("form", RespondentForm.empty());
        return desk(id, viewer, model);
    }

    @PostMapping("/assessments/{id}/respondents")
    String invite(
            @PathVariable AssessmentId id,
            @ModelAttribute("form") RespondentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        boolean accepted = FormErrors.accepts(
                errors, () -> assessing.invite(viewer, id, form.partnerId(), form.called(), form.email()));
        if (!accepted) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return desk(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "respondent.added");
        return "redirect:/assessments/" + id;
    }

    @PostMapping("/assessments/{id}/respondents/{respondent}/return")
    String giveBack(
            @PathVariable AssessmentId id,
            @PathVariable RespondentId respondent,
            @ModelAttribute ReasonForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        assessing.giveBack(viewer, respondent, form.reason());
        flash.addFlashAttribute("notice", "respondent.given-back");
        return "redirect:/assessments/" + id;
    }

    @PostMapping("/assessments/{id}/consolidation")
    String consolidate(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        assessing.consolidate(viewer, id);
        flash.addFlashAttribute("notice", "assessment.consolidating");
        return "redirect:/assessments/" + id;
    }

    @PostMapping("/assessments/{id}/consolidation/withdrawal")
    String takeAnswersAgain(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        assessing.takeAnswersAgain(viewer, id);
        flash.addFlashAttribute("notice", "assessment.open-again");
        return "redirect:/assessments/" + id;
    }

    private String desk(AssessmentId id, Viewer viewer, Model model) {
        Desk desk = assessing.desk(viewer, id);
        model.addAttribute("desk", DeskView.of(desk, clock.getZone()));
        return "assessments/show";
    }

    private Arrangement visible(ArrangementId arrangement, Viewer viewer) {
        return arrangements.findVisible(arrangement, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }
}
