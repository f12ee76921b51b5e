package org.concordat.deciding.web;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.deciding.Aids;
import org.concordat.deciding.Deciding;
import org.concordat.deciding.Deliberation;
import org.concordat.deciding.DeliberationId;
import org.concordat.deciding.Deliberations;
import org.concordat.deciding.aid.Aid;
import org.concordat.deciding.aid.Question;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering an aid, one question a page. What is chosen is saved as it is chosen, or without a script by every button. */
@Controller
class QuestionPages {

    private final Deciding deciding;
    private final Deliberations deliberations;
    private final Aids aids;
    private final Arrangements arrangements;

    QuestionPages(Deciding deciding, Deliberations deliberations, Aids aids, Arrangements arrangements) {
        this.deciding = deciding;
        this.deliberations = deliberations;
        this.aids = aids;
        this.arrangements = arrangements;
    }

    @PostMapping("/arrangements/{id}/decisions/{aid}")
    String begin(@PathVariable ArrangementId id, @PathVariable("aid") String code, Viewer viewer) {
        Deliberation draft = deciding.begin(viewer, id, code);
        return to(draft.id(), Steps.of(aid(draft), draft, null).firstOpen());
    }

    @GetMapping("/decisions/{deliberation}/questions/{question}")
    String question(
            @PathVariable("deliberation") DeliberationId id,
            @PathVariable("question") String code,
            Viewer viewer,
            Model model) {
        Deliberation draft = draft(id, viewer);
        if (draft.isRecorded()) {
            return to(id, null);
        }
        model.addAttribute("form", AnswerForm.of(aid(draft).known(draft.answers()), code));
        return page(draft, code, viewer, model);
    }

    @PostMapping("/decisions/{deliberation}/questions/{question}")
    String answer(
            @PathVariable("deliberation") DeliberationId id,
            @PathVariable("question") String code,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Deliberation draft = draft(id, viewer);
        Steps steps = Steps.of(aid(draft), draft, asked(aid(draft), code));
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    deciding.answer(viewer, id, code, form.before(), form.chosen());
                    return to(id, steps.to(form.go()));
                },
                () -> page(draft, code, viewer, model),
                () -> overtaken(draft(id, viewer), code, form, viewer, model));
    }

    /** Shows what was saved meanwhile beside what was chosen; saving again then is on purpose. */
    private String overtaken(Deliberation now, String code, AnswerForm form, Viewer viewer, Model model) {
        String kept = aid(now).known(now.answers()).get(code);
        model.addAttribute("form", form.over(kept));
        model.addAttribute(
                "kept",
                kept == null
                        ? ""
                        : asked(aid(now), code).choice(kept).orElseThrow().name());
        return page(now, code, viewer, model);
    }

    @PostMapping("/decisions/{deliberation}/record")
    String record(
            @PathVariable("deliberation") DeliberationId id,
            @RequestParam(required = false) @Nullable String version,
            Viewer viewer,
            RedirectAttributes flash) {
        deciding.record(viewer, id, StaleForm.version(version));
        flash.addFlashAttribute("notice", "deciding.recorded.notice");
        return to(id, null);
    }

    private static String to(DeliberationId id, @Nullable String question) {
        return "redirect:/decisions/" + id + (question == null ? "" : "/questions/" + question);
    }

    private Deliberation draft(DeliberationId id, Viewer viewer) {
        return deliberations.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private Aid aid(Deliberation draft) {
        return aids.of(draft.aid()).orElseThrow(NotFound::new);
    }

    private static Question asked(Aid aid, String code) {
        return aid.question(code).orElseThrow(NotFound::new);
    }

    private String page(Deliberation draft, String code, Viewer viewer, Model model) {
        Aid aid = aid(draft);
        Question question = asked(aid, code);
        model.addAttribute("draft", draft);
        model.addAttribute("aid", aid);
        model.addAttribute("question", question);
        model.addAttribute("steps", Steps.of(aid, draft, question));
        model.addAttribute(
                "arrangement",
                arrangements
                        .findVisible(draft.arrangement(), Visibility.of(viewer))
                        .orElseThrow(NotFound::new));
        return "deciding/question";
    }
}
