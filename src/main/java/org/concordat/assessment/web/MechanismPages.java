package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.assessment.Assessing;
import org.concordat.assessment.Assessing.Desk;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.EvidencePlace;
import org.concordat.assessment.Settlement;
import org.concordat.assessment.Settling;
import org.concordat.assessment.Supporting;
import org.concordat.assessment.web.evidence.EvidenceLine;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mechanism of an assessment: the positions side by side, what was agreed, what supports it. */
@Controller
class MechanismPages {

    private static final String PAGE = "/assessments/{id}/mechanisms/{mechanism}";

    private final Assessing assessing;
    private final Settling settling;
    private final Supporting supporting;
    private final Clock clock;

    MechanismPages(Assessing assessing, Settling settling, Supporting supporting, Clock clock) {
        this.assessing = assessing;
        this.settling = settling;
        this.supporting = supporting;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@PathVariable AssessmentId id, @PathVariable String mechanism, Viewer viewer, Model model) {
        return page(id, mechanism, viewer, model);
    }

    @PostMapping(PAGE + "/agreement")
    String agree(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("agreement") AgreementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        MechanismCode code = code(mechanism);
        long seen = StaleForm.version(version);
        Runnable agree = () -> settling.agree(viewer, id, seen, code, form.terms());
        if (!accepts(errors, agree, model)) {
            return again(id, mechanism, viewer, model, response);
        }
        return done(id, mechanism, "mechanism.agreed", flash);
    }

    @PostMapping(PAGE + "/agreement/withdrawal")
    String withdrawAgreement(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String version,
            Viewer viewer,
            RedirectAttributes flash) {
        settling.withdrawAgreement(viewer, id, StaleForm.version(version), code(mechanism));
        return done(id, mechanism, "mechanism.agreement-withdrawn", flash);
    }

    @PostMapping(PAGE + "/not-applying")
    String leaveOut(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("leaving") NotApplyingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        MechanismCode code = code(mechanism);
        Runnable leave = () -> settling.leaveOut(viewer, id, StaleForm.version(version), code, form.said());
        if (!accepts(errors, leave, model)) {
            return again(id, mechanism, viewer, model, response);
        }
        return done(id, mechanism, "mechanism.left-out", flash);
    }

    @PostMapping(PAGE + "/not-applying/withdrawal")
    String takeBackIn(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String version,
            Viewer viewer,
            RedirectAttributes flash) {
        settling.takeBackIn(viewer, id, StaleForm.version(version), code(mechanism));
        return done(id, mechanism, "mechanism.taken-back-in", flash);
    }

    /** A refusal shows at its field; a conflict shows what was typed above what someone else saved meanwhile. */
    private static boolean accepts(BindingResult errors, Runnable command, Model model) {
        try {
            return FormErrors.accepts(errors, command);
        } catch (StaleForm stale) {
            errors.reject("assessment.changed-since");
            model.addAttribute("conflict", true);
            return false;
        }
    }

    private String again(AssessmentId id, String mechanism, Viewer viewer, Model model, HttpServletResponse response) {
        boolean conflict = model.containsAttribute("conflict");
        response.setStatus((conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return page(id, mechanism, viewer, model);
    }

    private static String done(AssessmentId id, String mechanism, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/assessments/" + id + "/mechanisms/" + code(mechanism);
    }

    static MechanismCode code(String text) {
        try {
            return new MechanismCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound();
        }
    }

    private String page(AssessmentId id, String mechanism, Viewer viewer, Model model) {
        MechanismCode code = code(mechanism);
        Desk desk = assessing.desk(viewer, id);
        model.addAttribute(
                "view",
                MechanismView.of(
                        desk,
                        code,
                        EvidenceLine.of(
                                supporting.shelf(viewer, new EvidencePlace.OfAssessment(id)),
                                code,
                                LocalDate.now(clock)),
                        clock.getZone()));
        if (!model.containsAttribute("agreement")) {
            model.addAttribute(
                    "agreement",
                    desk.settled(code)
                            .map(Settlement::agreed)
                            .map(AgreementForm::of)
                            .orElseGet(AgreementForm::empty));
        }
        if (!model.containsAttribute("leaving")) {
            model.addAttribute(
                    "leaving",
                    desk.settled(code)
                            .map(Settlement::notApplying)
                            .map(NotApplyingForm::of)
                            .orElseGet(() -> NotApplyingForm.of(null)));
        }
        return "assessments/mechanism";
    }
}
