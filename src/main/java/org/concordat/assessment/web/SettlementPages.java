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

    /** One form about one mechanism, with all that each of them travels with: has it settled, and says where that leads to. */
    interface Turn {
        String settle(BindingResult errors, String notice, Act act);
    }

    /** What a form has done about a mechanism, of which such an edition was seen. */
    interface Act {
        Moved by(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism);
    }

    /** A refusal shows at its field; a conflict shows what was typed beside what someone else recorded meanwhile. */
    @ModelAttribute("turn")
    Turn turn(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String show,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        MechanismCode code = MechanismDesk.code(mechanism);
        Walk walk = Walk.of(order, show);
        Supplier<String> page = () -> desk.page(id, mechanism, walk, viewer, model);
        return (errors, notice, act) -> FormErrors.answer(
                errors,
                response,
                () -> {
                    tell(notice, act.by(viewer, id, StaleForm.version(version), code), flash);
                    return "redirect:" + MechanismDesk.address(id, mechanism, walk);
                },
                page,
                () -> {
                    model.addAttribute("conflict", errors.getObjectName());
                    return page.get();
                });
    }

    @PostMapping("/agreement")
    String agree(
            @ModelAttribute(value = "turn", binding = false) Turn turn,
            @ModelAttribute("agreement") AgreementForm form,
            BindingResult errors) {
        String usual = messages.getMessage("mechanism.as-it-stands", null, Locale.UK);
        return turn.settle(
                errors,
                "mechanism.agreed",
                (viewer, id, seen, code) ->
                        settling.agree(viewer, id, seen, code, form.terms(desks.heard(viewer, id), usual)));
    }

    @PostMapping("/agreement/withdrawal")
    String withdrawAgreement(
            @ModelAttribute(value = "turn", binding = false) Turn turn,
            @ModelAttribute("withdrawal") ReasonForm none,
            BindingResult errors) {
        return turn.settle(errors, "mechanism.agreement-withdrawn", settling::withdrawAgreement);
    }

    @PostMapping("/not-applying")
    String leaveOut(
            @ModelAttribute(value = "turn", binding = false) Turn turn,
            @ModelAttribute("leaving") NotApplyingForm form,
            BindingResult errors) {
        return turn.settle(
                errors,
                "mechanism.left-out",
                (viewer, id, seen, code) -> settling.leaveOut(viewer, id, seen, code, form.said()));
    }

    @PostMapping("/not-applying/withdrawal")
    String takeBackIn(
            @ModelAttribute(value = "turn", binding = false) Turn turn,
            @ModelAttribute("withdrawal") ReasonForm none,
            BindingResult errors) {
        return turn.settle(errors, "mechanism.taken-back-in", settling::takeBackIn);
    }

    @PostMapping("/parking")
    String park(
            @ModelAttribute(value = "turn", binding = false) Turn turn,
            @ModelAttribute("parking") ParkingForm form,
            BindingResult errors) {
        return turn.settle(
                errors,
                "mechanism.parked",
                (viewer, id, seen, code) -> settling.park(viewer, id, seen, code, form.note()));
    }

    @PostMapping("/parking/withdrawal")
    String unpark(
            @ModelAttribute(value = "turn", binding = false) Turn turn,
            @ModelAttribute("withdrawal") ReasonForm none,
            BindingResult errors) {
        return turn.settle(errors, "mechanism.unparked", settling::unpark);
    }

    private static void tell(String notice, Moved moved, RedirectAttributes flash) {
        String before = Shown.whole(moved.before());
        if (moved.before() != null && !before.equals(Shown.whole(moved.after()))) {
            flash.addFlashAttribute("movedFrom", before);
        }
        flash.addFlashAttribute("notice", notice);
    }
}
