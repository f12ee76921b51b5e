package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.text.BreakIterator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentLine;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.Voices;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Repeating;
import org.concordat.assessment.desk.Repeating.Earlier;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
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
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
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

/** Sets an assessment up, in one page; from nothing, or from an earlier one of the same arrangement. */
@Controller
class SetUpPages {

    private final Assessing assessing;
    private final Repeating repeating;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Catalogue catalogue;
    private final Clock clock;

    SetUpPages(
            Assessing assessing,
            Repeating repeating,
            Assessments assessments,
            Arrangements arrangements,
            Partners partners,
            Catalogue catalogue,
            Clock clock) {
        this.assessing = assessing;
        this.repeating = repeating;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.partners = partners;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/arrangements/{arrangement}/assessments/new")
    String create(
            @PathVariable ArrangementId arrangement,
            @RequestParam Optional<AssessmentId> from,
            @RequestParam Optional<String> framework,
            Viewer viewer,
            Model model) {
        Arrangement looked = visible(arrangement, viewer);
        LocalDate today = LocalDate.now(clock);
        Earlier earlier =
                from.map(id -> repeating.earlier(viewer, arrangement, id)).orElse(null);
        List<VersionSummary> versions = catalogue.publishedVersions();
        String used = earlier == null
                ? framework.orElse("")
                : catalogue.document(earlier.assessment().pinned().framework()).code();
        FrameworkVersionId newest = versions.isEmpty() ? null : newest(versions, used);
        model.addAttribute(
                "form",
                earlier == null || newest == null
                        ? AssessmentForm.empty(today, newest, new ArrayList<>(looked.partners()))
                        : AssessmentForm.like(
                                earlier,
                                today,
                                newest,
                                catalogue.document(newest).areas().stream()
                                        .map(Area::code)
                                        .toList(),
                                new ArrayList<>(looked.partners())));
        model.addAttribute(
                "fields",
                earlier == null
                        ? new LinkedMultiValueMap<String, String>()
                        : AssessmentForm.voices(earlier.assessment()));
        model.addAttribute("notVoices", List.of());
        return page(looked, versions, earlier, viewer, model);
    }

    /** The newest version of a framework; of the first one where that has none. */
    private static FrameworkVersionId newest(List<VersionSummary> versions, String code) {
        return versions.stream()
                .filter(version -> version.code().equals(code))
                .findFirst()
                .orElse(versions.get(0))
                .id();
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
        AssessmentId from = form.earlier();
        Earlier earlier = from == null ? null : repeating.earlier(viewer, arrangement, from);
        List<String> notVoices = form.notVoices(looked.partners(), fields);
        notVoices.forEach(field -> errors.addError(notAVoice(field, fields)));
        AssessmentTerms terms = form.terms(new FormReader(errors), fields);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    AssessmentId opened = open(viewer, arrangement, form, Objects.requireNonNull(terms), earlier);
                    flash.addFlashAttribute("notice", "assessment.opened");
                    return "redirect:/assessments/" + opened;
                },
                () -> {
                    model.addAttribute("fields", fields);
                    model.addAttribute("notVoices", notVoices);
                    return page(looked, catalogue.publishedVersions(), earlier, viewer, model);
                });
    }

    private AssessmentId open(
            Viewer viewer,
            ArrangementId arrangement,
            AssessmentForm form,
            AssessmentTerms terms,
            @Nullable Earlier earlier) {
        return earlier == null
                ? assessing.open(viewer, arrangement, form.version(), terms)
                : repeating.open(
                        viewer,
                        arrangement,
                        form.version(),
                        terms,
                        earlier.assessment().id(),
                        form.peopleAgain(earlier));
    }

    /** Voices are fields beside the form, so that the error carries what was typed itself. */
    private static FieldError notAVoice(String field, MultiValueMap<String, String> fields) {
        String code = "assessment.voice.out-of-range";
        Object[] most = {Voices.LOUDEST};
        return new FieldError("form", field, fields.getFirst(field), false, new String[] {code}, most, code);
    }

    private String page(
            Arrangement looked, List<VersionSummary> versions, @Nullable Earlier earlier, Viewer viewer, Model model) {
        model.addAttribute("arrangement", looked);
        model.addAttribute(
                "versions",
                versions.stream()
                        .map(version -> new Choice(version, catalogue.document(version.id())))
                        .toList());
        model.addAttribute("modes", Mode.values());
        model.addAttribute("promises", Promise.values());
        model.addAttribute("partners", partners.names(looked.partners()));
        model.addAttribute("earlier", earlier);
        model.addAttribute(
                "earlierOnes",
                assessments.linesOf(looked.id(), Visibility.of(viewer)).stream()
                        .filter(line -> line.publishedSource() == null)
                        .filter(line -> line.status() != AssessmentStatus.CANCELLED)
                        .map(SetUpPages::named)
                        .toList());
        return "assessments/new";
    }

    /** A framework version that can be chosen, and what it says. */
    record Choice(VersionSummary version, FrameworkDocument document) {

        /** What it looks at: the first sentence of its summary. */
        public String looksAt() {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
            sentences.setText(document.summary());
            return document.summary().substring(0, sentences.next()).strip();
        }
    }

    /** An assessment that this one can be started from. */
    record Named(String id, String name) {}

    private static Named named(AssessmentLine line) {
        return new Named(line.id().toString(), line.name() + ", " + Shown.day(line.asOf()));
    }

    private Arrangement visible(ArrangementId arrangement, Viewer viewer) {
        return arrangements.findVisible(arrangement, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }
}
