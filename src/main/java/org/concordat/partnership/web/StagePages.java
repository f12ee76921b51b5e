package org.concordat.partnership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An arrangement comes to another stage. */
@Controller
class StagePages {

    private final Arrangements arrangements;
    private final Partnering partnering;

    StagePages(Arrangements arrangements, Partnering partnering) {
        this.arrangements = arrangements;
        this.partnering = partnering;
    }

    @GetMapping("/arrangements/{id}/stages/new")
    String create(@PathVariable ArrangementId id, Viewer viewer, Model model) {
        Arrangement arrangement = arrangement(id, viewer);
        arrangement.requireInUse();
        model.addAttribute("form", StageForm.empty());
        return page(arrangement, model);
    }

    @PostMapping("/arrangements/{id}/stages")
    String move(
            @PathVariable ArrangementId id,
            @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Arrangement arrangement = arrangement(id, viewer);
        Reading reading = new Reading(errors);
        Stage stage = form.stage(reading);
        KnownDate from = form.from(reading);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    partnering.move(id, stage, Objects.requireNonNull(from), form.note(), Visibility.of(viewer));
                    flash.addFlashAttribute("notice", "arrangement.stage.moved");
                    return "redirect:/arrangements/" + id + "/history";
                },
                () -> page(arrangement, model));
    }

    private Arrangement arrangement(ArrangementId id, Viewer viewer) {
        return arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private static String page(Arrangement arrangement, Model model) {
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("codes", Codes.ALL);
        return "partnership/stage";
    }
}
