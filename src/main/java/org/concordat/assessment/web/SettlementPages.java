package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Moved;
import org.concordat.assessment.desk.Settling;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.Shown;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settles one mechanism: a level agreed, left out, put off, and each of these taken back. */
@Controller
@RequestMapping("/assessments/{id}/mechanisms/{mechanism}")
class SettlementPages {

    private final Desks desks;
    private final Settling settling;
    private final MechanismDesk desk;
    private final MessageSource messages;

    SettlementPages(Desks desks, Settling settling, MechanismDesk desk, MessageSource messages) {
        this.desks = desks;
        this.settling = settling;
        this.desk = desk;
        this.messages = messages;
    }

    /** What every form here travels with: which mechanism, what was seen of it, by whom, and where the room goes from here. */
    record Seen(AssessmentId id, String mechanism, long edition, Walk walk, Viewer viewer) {

        MechanismCode code() {
            return MechanismDesk.code(mechanism);
        }
    }

    @ModelAttribute("seen")
    Seen seen(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String show,
            Viewer viewer) {
        return new Seen(id, mechanism, StaleForm.version(version), Walk.of(order, show), viewer);
    }

    @PostMapping("/agreement")
    String agree(
            @ModelAttribute(value = "seen", binding = false) Seen seen,
            @ModelAttribute("agreement") AgreementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String usual = messages.getMessage("mechanism.as-it-stands", null, Locale.UK);
        return settle(seen, errors, model, response, () -> {
            Moved moved = settling.agree(
                    seen.viewer(),
                    seen.id(),
                    seen.edition(),
                    seen.code(),
                    form.terms(desks.heard(seen.viewer(), seen.id()), usual));
            return told(seen, "mechanism.agreed", moved, flash);
        });
    }

    @PostMapping("/agreement/withdrawal")
    String withdrawAgreement(
            @ModelAttribute(value = "seen", binding = false) Seen seen,
            @ModelAttribute("withdrawal") ReasonForm none,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return settle(seen, errors, model, response, () -> {
            Moved moved = settling.withdrawAgreement(seen.viewer(), seen.id(), seen.edition(), seen.code());
            return told(seen, "mechanism.agreement-withdrawn", moved, flash);
        });
    }

    @PostMapping("/not-applying")
    String leaveOut(
            @ModelAttribute(value = "seen", binding = false) Seen seen,
            @ModelAttribute("leaving") NotApplyingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return settle(seen, errors, model, response, () -> {
            Moved moved = settling.leaveOut(seen.viewer(), seen.id(), seen.edition(), seen.code(), form.said());
            return told(seen, "mechanism.left-out", moved, flash);
        });
    }

    @PostMapping("/not-applying/withdrawal")
    String takeBackIn(
            @ModelAttribute(value = "seen", binding = false) Seen seen,
            @ModelAttribute("withdrawal") ReasonForm none,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return settle(seen, errors, model, response, () -> {
            Moved moved = settling.takeBackIn(seen.viewer(), seen.id(), seen.edition(), seen.code());
            return told(seen, "mechanism.taken-back-in", moved, flash);
        });
    }

    @PostMapping("/parking")
    String park(
            @ModelAttribute(value = "seen", binding = false) Seen seen,
            @ModelAttribute("parking") ParkingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return settle(seen, errors, model, response, () -> {
            Moved moved = settling.park(seen.viewer(), seen.id(), seen.edition(), seen.code(), form.note());
            return told(seen, "mechanism.parked", moved, flash);
        });
    }

    @PostMapping("/parking/withdrawal")
    String unpark(
            @ModelAttribute(value = "seen", binding = false) Seen seen,
            @ModelAttribute("withdrawal") ReasonForm none,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return settle(seen, errors, model, response, () -> {
            Moved moved = settling.unpark(seen.viewer(), seen.id(), seen.edition(), seen.code());
            return told(seen, "mechanism.unparked", moved, flash);
        });
    }

    /** A refusal shows at its field; a conflict shows what was typed beside what someone else recorded meanwhile. */
    private String settle(
            Seen seen, BindingResult errors, Model model, HttpServletResponse response, Supplier<String> act) {
        try {
            return FormErrors.answer(errors, response, act, () -> page(seen, model));
        } catch (StaleForm stale) {
            model.addAttribute("conflict", errors.getObjectName());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(seen, model);
        }
    }

    private String page(Seen seen, Model model) {
        return desk.page(seen.id(), seen.mechanism(), seen.walk(), seen.viewer(), model);
    }

    private static String told(Seen seen, String notice, Moved moved, RedirectAttributes flash) {
        String before = Shown.whole(moved.before());
        String after = Shown.whole(moved.after());
        if (moved.before() != null && !before.equals(after)) {
            flash.addFlashAttribute("movedFrom", before);
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + MechanismDesk.address(seen.id(), seen.mechanism(), seen.walk());
    }
}
