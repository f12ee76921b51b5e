package org.concordat.assessment.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.file.Examiner;
import org.concordat.assessment.file.FileType;
import org.concordat.identity.Viewer;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.Shown;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one entry of evidence, on which it is checked, revised and withdrawn. */
@Component
class EvidencePage {

    private final Supporting supporting;
    private final Clock clock;

    EvidencePage(Supporting supporting, Clock clock) {
        this.supporting = supporting;
        this.clock = clock;
    }

    /** What someone sees from a place, ready to be shown. */
    Shelf shelf(Viewer viewer, EvidencePlace place, Model model) {
        Shelf shelf = supporting.shelf(viewer, place);
        model.addAttribute("shelf", shelf);
        model.addAttribute("base", place.address());
        model.addAttribute("asOf", Shown.day(shelf.assessment().asOf()));
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("endings", FileType.endings());
        model.addAttribute("most", Examiner.LARGEST);
        return shelf;
    }

    /** The entry as it is now, with what was typed and why it was not taken, if something was. */
    String of(Shelf shelf, EvidenceId id, Model model) {
        model.addAttribute("view", EvidenceView.of(shelf, shelf.entry(id), LocalDate.now(clock), clock.getZone()));
        Map<String, Object> forms = Map.of(
                "another",
                EvidenceForm.empty(EvidenceKind.FILE, null),
                "leaving",
                WordForm.empty(),
                "found",
                WordForm.empty());
        forms.forEach((name, empty) -> {
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, empty);
            }
        });
        return "evidence/show";
    }

    /** One form on the page: does what it asks for, and leads back to the entry. */
    interface Turn {
        String take(BindingResult errors, String notice, Runnable act);
    }

    Turn turn(
            EvidencePlace place,
            EvidenceId id,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return (errors, notice, act) -> answer(
                errors,
                response,
                () -> {
                    act.run();
                    return done(place, id, notice, flash);
                },
                () -> of(shelf(viewer, place, model), id, model));
    }

    /** Does something on the page; what was refused, or was to be done after another's change, is told there. */
    static String answer(
            BindingResult errors, HttpServletResponse response, Supplier<String> act, Supplier<String> page) {
        return FormErrors.answer(errors, response, act, page, () -> {
            errors.reject("evidence.changed-since");
            return page.get();
        });
    }

    static String done(EvidencePlace place, EvidenceId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + place.address() + "/" + id;
    }
}
