package org.concordat.partnership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Conflict;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Arrangements to set up and revise, with a row for each partner that grows and shrinks without a script. */
@Controller
class ArrangementEditing {

    private final Arrangements arrangements;
    private final Partnering partnering;
    private final PartnerRows rows;

    ArrangementEditing(Arrangements arrangements, Partnering partnering, PartnerRows rows) {
        this.arrangements = arrangements;
        this.partnering = partnering;
        this.rows = rows;
    }

    /** Rows that the form does not have are no rows: 9999 of them would have to be made before one could be read. */
    @InitBinder("sent")
    void refuseRowsThatCannotBe(WebDataBinder binder, HttpServletRequest request) {
        if (!request.getParameterMap().keySet().stream().allMatch(ArrangementForm::takes)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/arrangements/new")
    String create(Viewer viewer, Model model) {
        return page(ArrangementForm.empty(), null, null, viewer, model);
    }

    @PostMapping("/arrangements")
    String setUp(
            @ModelAttribute("sent") ArrangementForm sent,
            BindingResult unread,
            @RequestParam @Nullable String add,
            @RequestParam @Nullable Integer remove,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (add != null || remove != null) {
            return page(rearranged(sent, remove), null, null, viewer, model);
        }
        ArrangementForm form = sent.tidied();
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        Reading reading = new Reading(errors);
        Visibility seen = Visibility.of(viewer);
        ArrangementTerms terms = form.terms(reading);
        Stage stage = form.firstStage(reading);
        KnownDate from = form.firstStageFrom(reading);
        List<ParticipationTerms> parts = rows.read(form.participations(), reading, seen);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    ArrangementId id = partnering.setUp(
                            Objects.requireNonNull(terms), parts, stage, Objects.requireNonNull(from), seen);
                    flash.addFlashAttribute("notice", "arrangement.set-up");
                    return "redirect:/arrangements/" + id + "/partners";
                },
                () -> page(form, errors, null, viewer, model));
    }

    @GetMapping("/arrangements/{id}/edit")
    String edit(@PathVariable ArrangementId id, Viewer viewer, Model model) {
        Arrangement arrangement = arrangement(id, viewer);
        arrangement.requireInUse();
        return page(ArrangementForm.of(arrangement, rows.names(arrangement)), null, id, viewer, model);
    }

    @PostMapping("/arrangements/{id}")
    String revise(
            @PathVariable ArrangementId id,
            @ModelAttribute("sent") ArrangementForm sent,
            BindingResult unread,
            @RequestParam @Nullable String add,
            @RequestParam @Nullable Integer remove,
            @RequestParam @Nullable String again,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        arrangement(id, viewer);
        if (add != null || remove != null || again != null) {
            return page(again == null ? rearranged(sent, remove) : sent, null, id, viewer, model);
        }
        ArrangementForm form = sent.tidied();
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        Reading reading = new Reading(errors);
        Visibility seen = Visibility.of(viewer);
        ArrangementTerms terms = form.terms(reading);
        List<ParticipationTerms> parts = rows.read(form.participations(), reading, seen);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    partnering.revise(id, form.fromVersion(), Objects.requireNonNull(terms), parts, seen);
                    flash.addFlashAttribute("notice", "arrangement.revised");
                    return "redirect:/arrangements/" + id + "/partners";
                },
                () -> page(form, errors, id, viewer, model),
                () -> conflict(form, arrangement(id, viewer), model, request));
    }

    @PostMapping("/arrangements/{id}/retirement")
    String retire(@PathVariable ArrangementId id, Viewer viewer, RedirectAttributes flash) {
        partnering.retire(id, Visibility.of(viewer));
        flash.addFlashAttribute("notice", "arrangement.retired");
        return "redirect:/arrangements/" + id + "/history";
    }

    @PostMapping("/arrangements/{id}/reinstatement")
    String reinstate(@PathVariable ArrangementId id, Viewer viewer, RedirectAttributes flash) {
        partnering.reinstate(id, Visibility.of(viewer));
        flash.addFlashAttribute("notice", "arrangement.reinstated");
        return "redirect:/arrangements/" + id + "/history";
    }

    private String conflict(ArrangementForm form, Arrangement current, Model model, HttpServletRequest request) {
        model.addAttribute("name", current.name());
        model.addAttribute(
                "conflict",
                Conflict.between(
                        "/arrangements/" + current.id(),
                        current.version(),
                        ArrangementForm.of(current, rows.names(current)).said(),
                        form.said(),
                        request.getParameterMap()));
        return "fragments/conflict";
    }

    private static ArrangementForm rearranged(ArrangementForm form, @Nullable Integer remove) {
        return remove == null ? form.withAnotherRow() : form.withoutRow(remove);
    }

    private Arrangement arrangement(ArrangementId id, Viewer viewer) {
        return arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private String page(
            ArrangementForm form,
            @Nullable BindingResult errors,
            @Nullable ArrangementId id,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + "form",
                Objects.requireNonNullElseGet(errors, () -> new BeanPropertyBindingResult(form, "form")));
        model.addAttribute("id", id);
        model.addAttribute("codes", Codes.ALL);
        model.addAttribute("partners", rows.offered(Visibility.of(viewer)));
        return "partnership/edit";
    }
}
