package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.Uploads;
import org.concordat.identity.Viewer;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.talk.Completing;
import org.concordat.planning.talk.Filing;
import org.concordat.planning.talk.ProofTerms;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks what shows that an action is done, and keeps the answer. */
@Controller
class ProofPages {

    private final Completing completing;
    private final Filing filing;
    private final Uploads uploads;
    private final ActionPage page;

    ProofPages(Completing completing, Filing filing, Uploads uploads, ActionPage page) {
        this.completing = completing;
        this.filing = filing;
        this.uploads = uploads;
        this.page = page;
    }

    @GetMapping("/actions/{id}/proofs/new")
    String ask(@PathVariable ActionId id, Viewer viewer, Model model) {
        Action action = page.toChange(id, viewer);
        if (action.status() != ActionStatus.DONE) {
            return "redirect:/actions/" + id;
        }
        model.addAttribute("form", ProofForm.EMPTY);
        return formPage(action, viewer, model);
    }

    @PostMapping("/actions/{id}/proofs")
    String show(
            @PathVariable ActionId id,
            @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Action action = page.action(id, viewer);
        ProofTerms terms = form.terms(new FormReader(errors));
        boolean withFile = Uploads.any(form.file(), request);
        try (ExaminedFile file = withFile
                ? FormErrors.read(errors, () -> uploads.taken(form.file(), request, !errors.hasErrors()))
                : null) {
            return FormErrors.answer(
                    errors,
                    response,
                    () -> {
                        completing.show(viewer, id, Objects.requireNonNull(terms), file);
                        flash.addFlashAttribute("notice", "action.proof.given");
                        return "redirect:/actions/" + id + "#proofs";
                    },
                    () -> Uploads.refused(request, response, formPage(action, viewer, model)));
        }
    }

    private String formPage(Action action, Viewer viewer, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("arrangement", page.arrangement(action.arrangement(), viewer));
        model.addAttribute(
                "files",
                filing.of(action.id()).stream()
                        .filter(file -> file.withdrawn() == null)
                        .map(file -> new Names.Choice(file.id().toString(), file.name()))
                        .toList());
        ActionPage.askForFile(model);
        return "actions/proof";
    }
}
