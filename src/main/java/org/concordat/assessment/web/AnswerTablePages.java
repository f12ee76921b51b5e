package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.table.AnswerTables;
import org.concordat.assessment.table.TablePreview;
import org.concordat.assessment.web.DeskView.Heading;
import org.concordat.identity.Viewer;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers brought home as a table: uploaded, looked at, taken whole or not at all. */
@Controller
class AnswerTablePages {

    private static final String PAGE = "/assessments/{id}/answer-table";

    private final Desks desks;
    private final AnswerTables tables;
    private final Clock clock;

    AnswerTablePages(Desks desks, AnswerTables tables, Clock clock) {
        this.desks = desks;
        this.tables = tables;
        this.clock = clock;
    }

    /** An answer in a word or two, as the preview shows it. */
    static String word(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        return answer.level() == null
                ? answer.kind().code().replace('-', ' ')
                : answer.level().toString();
    }

    @GetMapping(PAGE)
    String ask(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        return page(id, viewer, model);
    }

    @GetMapping("/assessments/{id}/answers.csv")
    ResponseEntity<byte[]> template(@PathVariable AssessmentId id, Viewer viewer) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("answers.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(tables.template(viewer, id).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE)
    String look(
            @PathVariable AssessmentId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            String read = file != null && !file.isEmpty() ? textOf(file) : pasted(text);
            return preview(id, read, viewer, model, response);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refusal.code());
            return page(id, viewer, model);
        }
    }

    /** Looked at for its size before it is read. */
    private static String textOf(MultipartFile file) throws IOException {
        if (file.getSize() > AnswerTables.LARGEST) {
            throw Refusal.of("file", "table.too-large");
        }
        return AnswerTables.textOf(file.getBytes());
    }

    private static String pasted(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.of("file", "table.nothing-sent");
        }
        return AnswerTables.textOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE + "/taking")
    String take(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String state,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            long taken = tables.take(viewer, id, pasted(text), StaleForm.version(state));
            flash.addFlashAttribute("notice", "table.taken");
            flash.addFlashAttribute("noticeArguments", new Object[] {taken});
            return "redirect:/assessments/" + id;
        } catch (StaleForm stale) {
            model.addAttribute("problem", "assessment.changed-since");
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.code());
            model.addAttribute("problemArguments", refusal.arguments());
        }
        String shown = preview(id, text, viewer, model, response);
        response.setStatus(HttpStatus.CONFLICT.value());
        return shown;
    }

    private String preview(AssessmentId id, String text, Viewer viewer, Model model, HttpServletResponse response) {
        TablePreview preview = tables.preview(viewer, id, text);
        if (!preview.sound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("preview", preview);
        model.addAttribute(
                "entries", preview.entries().stream().map(EntryLine::of).toList());
        model.addAttribute("text", text);
        return page(id, viewer, model);
    }

    private String page(AssessmentId id, Viewer viewer, Model model) {
        Desk desk = desks.of(viewer, id);
        model.addAttribute("heading", Heading.of(desk, clock.getZone()));
        return preview(model) ? "assessments/table-preview" : "assessments/table";
    }

    private static boolean preview(Model model) {
        return model.containsAttribute("preview");
    }
}
