package org.concordat.assessment.web.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.EvidenceRevision;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.Examiner;
import org.concordat.assessment.file.StoredFiles;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evidence of an assessment, and of the partner whose sheet someone answers: listed, entered, read, corrected. */
@Controller
@RequestMapping({"/assessments/{assessment}/evidence", "/answers/{respondent}/evidence"})
class EvidencePages {

    private static final String FORM = "form";

    private final Supporting supporting;
    private final Examiner examiner;
    private final StoredFiles files;
    private final EvidencePage page;
    private final Clock clock;

    EvidencePages(Supporting supporting, Examiner examiner, StoredFiles files, EvidencePage page, Clock clock) {
        this.supporting = supporting;
        this.examiner = examiner;
        this.files = files;
        this.page = page;
        this.clock = clock;
    }

    /** From where it is looked at, as the address says. */
    @ModelAttribute("place")
    EvidencePlace place(
            @PathVariable(required = false) @Nullable AssessmentId assessment,
            @PathVariable(required = false) @Nullable RespondentId respondent) {
        return assessment == null
                ? new EvidencePlace.OfSheet(Objects.requireNonNull(respondent))
                : new EvidencePlace.OfAssessment(assessment);
    }

    @GetMapping
    String index(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            EvidenceFilter filter,
            Viewer viewer,
            Model model) {
        Shelf shelf = page.shelf(viewer, place, model);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("filter", filter);
        model.addAttribute("grades", EvidenceFilter.GRADES);
        model.addAttribute(
                "lines",
                filter.of(shelf, today).stream()
                        .map(entry -> EvidenceLine.of(shelf, entry, today))
                        .toList());
        model.addAttribute("carriable", supporting.toCarryOver(viewer, shelf).size());
        return "evidence/index";
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
        return newPage(shelf, model);
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
        EvidenceId[] entered = new EvidenceId[1];
        try (ExaminedFile file = isFile ? examined(shelf, form, errors, request) : null) {
            if (terms != null
                    && FormErrors.accepts(errors, () -> entered[0] = supporting.enter(viewer, place, terms, file))) {
                flash.addFlashAttribute("notice", "evidence.entered");
                return "redirect:" + place.address() + "/" + entered[0];
            }
        }
        response.setStatus(refused(request).value());
        return newPage(shelf, model);
    }

    @GetMapping("/{evidence}")
    String show(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            Viewer viewer,
            Model model) {
        return page.of(page.shelf(viewer, place, model), evidence, model);
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
        try {
            if (terms != null
                    && FormErrors.accepts(errors, () -> supporting.correct(viewer, place, evidence, seen, terms))) {
                return EvidencePage.done(place, evidence, "evidence.corrected", flash);
            }
        } catch (StaleForm stale) {
            errors.reject("evidence.changed-since");
            model.addAttribute("now", EvidenceView.of(shelf, entry, LocalDate.now(clock), clock.getZone()));
            response.setStatus(HttpStatus.CONFLICT.value());
            return editPage(shelf, entry, entry.version(), model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return editPage(shelf, entry, seen, model);
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
            if (file == null) {
                response.setStatus(refused(request).value());
            } else if (EvidencePage.accepts(
                    errors,
                    () -> supporting.revise(viewer, place, evidence, StaleForm.version(version), file),
                    response)) {
                return EvidencePage.done(place, evidence, "evidence.revised", flash);
            }
        }
        return page.of(theirs(viewer, place, model), evidence, model);
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
        Runnable withdraw =
                () -> supporting.withdraw(viewer, place, evidence, StaleForm.version(version), form.reason());
        if (EvidencePage.accepts(errors, withdraw, response)) {
            return EvidencePage.done(place, evidence, "evidence.withdrawn", flash);
        }
        return page.of(theirs(viewer, place, model), evidence, model);
    }

    /**
     * A file as it was handed in. Only ever to be saved, never to be shown as a page of this house: whatever it is, it runs
     * nothing here.
     */
    @GetMapping("/{evidence}/revisions/{revision}")
    void download(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            @PathVariable int revision,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        EvidenceRevision file =
                supporting.shelf(viewer, place).entry(evidence).revisions().get(revision);
        if (file == null) {
            throw new NotFound();
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(file.size());
        // Strong, so that nothing on the way packs it anew.
        response.setHeader(HttpHeaders.ETAG, '"' + file.sha256() + '"');
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store, no-transform");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        files.write(evidence.evidenceId(), revision, response.getOutputStream());
    }

    /** The file that was sent, if it may come in; why not stands at its field. */
    private @Nullable ExaminedFile examined(
            Shelf shelf, EvidenceForm form, BindingResult errors, HttpServletRequest request) throws IOException {
        MultipartFile sent = form.file();
        try {
            shelf.assessment().requireUnderWay();
            if (LargeUploads.cutOff(request)) {
                throw Refusal.of("file", "evidence.file.too-large");
            }
            if (sent == null || !form.hasFile()) {
                throw Refusal.of("file", "evidence.file.missing");
            }
            return errors.hasErrors() ? null : examiner.examine(sent, sent.getOriginalFilename());
        } catch (Refusal refusal) {
            FormErrors.show(errors, refusal);
            return null;
        }
    }

    private static HttpStatus refused(HttpServletRequest request) {
        return LargeUploads.cutOff(request) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** To enter something: for others there is no such thing, whatever they send. */
    private Shelf theirs(Viewer viewer, EvidencePlace place, Model model) {
        Shelf shelf = page.shelf(viewer, place, model);
        if (!shelf.isTheirs()) {
            throw new NotFound();
        }
        return shelf;
    }

    private static String newPage(Shelf shelf, Model model) {
        return formPage(shelf, model);
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
