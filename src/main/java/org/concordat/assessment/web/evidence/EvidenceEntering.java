package org.concordat.assessment.web.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.Uploads;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence brought in by those whose it is: entered, corrected, replaced by another file, withdrawn. */
@Controller
class EvidenceEntering extends EvidenceAddress {

    private static final String FORM = "form";

    private final Supporting supporting;
    private final Uploads uploads;
    private final EvidencePage page;
    private final Clock clock;

    EvidenceEntering(Supporting supporting, Uploads uploads, EvidencePage page, Clock clock) {
        this.supporting = supporting;
        this.uploads = uploads;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mechanism,
            Viewer viewer,
            Model model) {
        Shelf shelf = page.shelf(viewer, place, model);
        if (!shelf.mayEnter()) {
            throw new NotFound();
        }
        model.addAttribute(FORM, EvidenceForm.empty(EvidenceForm.kindOf(kind), mechanism));
        return formPage(shelf, model);
    }

    @PostMapping
    String enter(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @ModelAttribute(FORM) EvidenceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Shelf shelf = theirs(viewer, place, model);
        EvidenceTerms terms = form.terms(new FormReader(errors), shelf);
        boolean isFile = form.chosenKind() == EvidenceKind.FILE;
        try (ExaminedFile file = isFile ? examined(shelf, form, errors, request) : null) {
            return FormErrors.answer(
                    errors,
                    response,
                    () -> EvidencePage.done(
                            place,
                            supporting.enter(viewer, place, Objects.requireNonNull(terms), file),
                            "evidence.entered",
                            flash),
                    () -> Uploads.refused(request, response, formPage(shelf, model)));
        }
    }

    @GetMapping("/{evidence}/edit")
    String edit(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            Viewer viewer,
            Model model) {
        Shelf shelf = page.shelf(viewer, place, model);
        Evidence entry = shelf.entry(evidence);
        if (!shelf.mayChange(entry)) {
            throw new NotFound();
        }
        model.addAttribute(FORM, EvidenceForm.of(entry));
        return editPage(shelf, entry, entry.version(), model);
    }

    @PostMapping("/{evidence}")
    String correct(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute(FORM) EvidenceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Shelf shelf = theirs(viewer, place, model);
        Evidence entry = shelf.entry(evidence);
        EvidenceTerms terms = form.terms(new FormReader(errors), shelf);
        long seen = StaleForm.version(version);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    supporting.correct(viewer, place, evidence, seen, Objects.requireNonNull(terms));
                    return EvidencePage.done(place, evidence, "evidence.corrected", flash);
                },
                () -> editPage(shelf, entry, seen, model),
                () -> {
                    model.addAttribute("now", EvidenceView.of(shelf, entry, LocalDate.now(clock), clock.getZone()));
                    return editPage(shelf, entry, entry.version(), model);
                });
    }

    @PostMapping("/{evidence}/revisions")
    String revise(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("another") EvidenceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Shelf shelf = theirs(viewer, place, model);
        shelf.entry(evidence);
        try (ExaminedFile file = examined(shelf, form, errors, request)) {
            return EvidencePage.answer(
                    errors,
                    response,
                    () -> {
                        supporting.revise(
                                viewer, place, evidence, StaleForm.version(version), Objects.requireNonNull(file));
                        return EvidencePage.done(place, evidence, "evidence.revised", flash);
                    },
                    () -> Uploads.refused(request, response, page.of(shelf, evidence, model)));
        }
    }

    @PostMapping("/{evidence}/withdrawal")
    String withdraw(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("leaving") WordForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.turn(place, evidence, viewer, model, flash, response)
                .take(
                        errors,
                        "evidence.withdrawn",
                        () -> supporting.withdraw(viewer, place, evidence, StaleForm.version(version), form.reason()));
    }

    /** The file that was sent, if it may come in; why not stands at its field. */
    private @Nullable ExaminedFile examined(
            Shelf shelf, EvidenceForm form, BindingResult errors, HttpServletRequest request) throws IOException {
        return FormErrors.read(errors, () -> {
            shelf.assessment().requireUnderWay();
            return uploads.taken(form.file(), request, !errors.hasErrors());
        });
    }

    /** To enter something: for others there is no such thing, whatever they send. */
    private Shelf theirs(Viewer viewer, EvidencePlace place, Model model) {
        Shelf shelf = page.shelf(viewer, place, model);
        if (!shelf.isTheirs()) {
            throw new NotFound();
        }
        return shelf;
    }

    private static String editPage(Shelf shelf, Evidence entry, long version, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("version", version);
        return formPage(shelf, model);
    }

    private static String formPage(Shelf shelf, Model model) {
        model.addAttribute(
                "owners",
                shelf.heard().stream()
                        .filter(partner -> shelf.ownersToChoose().contains(partner.id()))
                        .toList());
        return "evidence/form";
    }
}
