package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.StoredFiles;
import org.concordat.assessment.file.Uploads;
import org.concordat.identity.Viewer;
import org.concordat.planning.ActionId;
import org.concordat.planning.talk.ActionFileId;
import org.concordat.planning.talk.Filing;
import org.concordat.shared.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files under an action: put there, handed out, withdrawn. */
@Controller
class FilePages {

    private final Filing filing;
    private final Uploads uploads;
    private final StoredFiles stored;
    private final ActionPage page;

    FilePages(Filing filing, Uploads uploads, StoredFiles stored, ActionPage page) {
        this.filing = filing;
        this.uploads = uploads;
        this.stored = stored;
        this.page = page;
    }

    @PostMapping("/actions/{id}/files")
    String add(
            @PathVariable ActionId id,
            @ModelAttribute("upload") FileForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        page.toChange(id, viewer);
        try (ExaminedFile file = FormErrors.read(errors, () -> uploads.taken(form.file(), request, true))) {
            return FormErrors.answer(
                    errors,
                    response,
                    () -> {
                        filing.add(viewer, id, Objects.requireNonNull(file));
                        flash.addFlashAttribute("notice", "action.file.added");
                        return "redirect:/actions/" + id + "#files";
                    },
                    () -> Uploads.refused(request, response, page.of(id, viewer, model)));
        }
    }

    @GetMapping("/actions/{id}/files/{file}")
    void download(
            @PathVariable ActionId id, @PathVariable ActionFileId file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        filing.file(viewer, id, file).download().to(response, stored);
    }

    @PostMapping("/actions/{id}/files/{file}/withdrawal")
    String withdraw(
            @PathVariable ActionId id, @PathVariable ActionFileId file, Viewer viewer, RedirectAttributes flash) {
        filing.withdraw(viewer, id, file);
        flash.addFlashAttribute("notice", "action.file.withdrawn");
        return "redirect:/actions/" + id + "#files";
    }
}
