package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.people.ListPreview;
import org.concordat.assessment.people.PeopleLists;
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

/** People asked by a list: looked at line by line; what is sound is taken, and what is not stays to be mended. */
@Controller
class PeopleListPages {

    private static final String PAGE = "/assessments/{id}/respondents/list";

    private final PeopleAsked people;
    private final PeopleLists lists;

    PeopleListPages(PeopleAsked people, PeopleLists lists) {
        this.people = people;
        this.lists = lists;
    }

    @GetMapping(PAGE)
    String ask(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        String left = (String) model.getAttribute("text");
        return left == null || left.isEmpty() ? page(id, viewer, model) : preview(id, left, viewer, model);
    }

    @PostMapping(PAGE)
    String look(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file != null && file.getSize() > PeopleLists.LARGEST) {
            return orWhyNot(id, text, viewer, model, response, () -> {
                throw Refusal.of("file", "people-list.workbook.too-large");
            });
        }
        byte[] workbook = file == null || file.isEmpty() ? null : file.getBytes();
        return orWhyNot(
                id,
                text,
                viewer,
                model,
                response,
                () -> preview(id, workbook == null ? text : PeopleLists.textOf(workbook), viewer, model));
    }

    @GetMapping("/assessments/{id}/respondents/people.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable AssessmentId id, Viewer viewer) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("people.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(lists.workbook(viewer, id));
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
        return orWhyNot(id, text, viewer, model, response, () -> {
            ListPreview taken = lists.take(viewer, id, text, StaleForm.version(state));
            flash.addFlashAttribute("notice", "people-list.taken");
            flash.addFlashAttribute(
                    "noticeArguments", new Object[] {taken.sound().size()});
            flash.addFlashAttribute("text", taken.leftToMend());
            return "redirect:/assessments/" + id + "/respondents"
                    + (taken.broken().isEmpty() ? "" : "/list");
        });
    }

    private String orWhyNot(
            AssessmentId id,
            String text,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            Supplier<String> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refusal.code());
            model.addAttribute("problemArguments", refusal.arguments());
            model.addAttribute("text", text);
            return page(id, viewer, model);
        } catch (StaleForm stale) {
            model.addAttribute("problem", "people-list.changed-since");
            String shown = preview(id, text, viewer, model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return shown;
        }
    }

    private String preview(AssessmentId id, String text, Viewer viewer, Model model) {
        model.addAttribute("preview", lists.preview(viewer, id, text));
        model.addAttribute("text", text);
        return page(id, viewer, model);
    }

    private String page(AssessmentId id, Viewer viewer, Model model) {
        Roll roll = people.roll(viewer, id);
        model.addAttribute("head", RollView.Head.of(roll));
        model.addAttribute("heard", roll.heard());
        return "assessments/people-list";
    }
}
