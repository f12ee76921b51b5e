package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.AnswerOffers;
import org.concordat.assessment.sheet.Answering;
import org.concordat.assessment.sheet.Answering.Sheet;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.assessment.web.SheetView.Item;
import org.concordat.assessment.web.evidence.EvidenceLine;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
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

/** A sheet of answers: one mechanism at a time, saved at every step, looked over at the end and handed in. */
@Controller
class AnswerPages {

    private final Answering answering;
    private final Respondents respondents;
    private final AnswerOffers offers;
    private final Supporting supporting;
    private final Catalogue catalogue;
    private final Clock clock;

    AnswerPages(
            Answering answering,
            Respondents respondents,
            AnswerOffers offers,
            Supporting supporting,
            Catalogue catalogue,
            Clock clock) {
        this.answering = answering;
        this.respondents = respondents;
        this.offers = offers;
        this.supporting = supporting;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/answers")
    String own(Viewer viewer, Model model) {
        model.addAttribute("sheets", respondents.ownSheets(viewer.id().userId()));
        return "answers/index";
    }

    @GetMapping("/answers/{respondent}")
    String begin(@PathVariable RespondentId respondent, Viewer viewer) {
        SheetView view = view(answering.sheet(viewer, respondent), viewer);
        Item first = view.firstUnanswered();
        return "redirect:/answers/" + respondent + "/" + (view.open() && first != null ? first.code() : "check");
    }

    @GetMapping("/answers/{respondent}/{mechanism}")
    String ask(
            @PathVariable RespondentId respondent,
            @PathVariable String mechanism,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        Sheet sheet = answering.sheet(viewer, respondent);
        MechanismCode code = MechanismDesk.code(mechanism);
        Optional<Mechanism> gone = noLongerAsked(sheet, code, viewer);
        if (gone.isPresent()) {
            flash.addFlashAttribute("notice", "answer.no-longer-asked");
            flash.addFlashAttribute("noticeArguments", new Object[] {gone.get().name()});
            return "redirect:/answers/" + respondent + "/check";
        }
        Answer now = sheet.respondent().answer(code).orElse(null);
        model.addAttribute("form", AnswerForm.of(now, sheet.respondent().edition()));
        return page(sheet, mechanism, viewer, model);
    }

    @PostMapping("/answers/{respondent}/{mechanism}")
    String answer(
            @PathVariable RespondentId respondent,
            @PathVariable String mechanism,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        MechanismCode code = MechanismDesk.code(mechanism);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    enter(viewer, respondent, code, form);
                    SheetView view = view(answering.sheet(viewer, respondent), viewer);
                    return "redirect:/answers/" + respondent + "/"
                            + next(view, code, form.takesOver() ? "stay" : form.go());
                },
                () -> again(viewer, respondent, code, errors, model),
                () -> conflict(answering.sheet(viewer, respondent), mechanism, viewer, model));
    }

    private void enter(Viewer viewer, RespondentId respondent, MechanismCode code, AnswerForm form) {
        Signature now = Signature.of(viewer, clock.instant());
        if (form.takesOver()) {
            Answer taken =
                    offers.taken(viewer, respondent, code, Objects.requireNonNull(form.offer()), form.note(), now);
            answering.answer(viewer, respondent, code, taken, form.seen());
        } else if (form.wordsWithoutChoice()) {
            throw Refusal.of("choice", "answer.choice.missing");
        } else if (form.chosen()) {
            answering.answer(viewer, respondent, code, form.answer(now), form.seen());
        }
    }

    @GetMapping("/answers/{respondent}/check")
    String check(@PathVariable RespondentId respondent, Viewer viewer, Model model) {
        model.addAttribute("sheet", view(answering.sheet(viewer, respondent), viewer));
        return "answers/check";
    }

    @PostMapping("/answers/{respondent}/submission")
    String submit(
            @PathVariable RespondentId respondent,
            @RequestParam(defaultValue = "") String edition,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        try {
            answering.submit(viewer, respondent, StaleForm.version(edition));
        } catch (StaleForm stale) {
            return checkAgain(respondent, viewer, "answer.changed-since", model, response);
        } catch (Refusal refusal) {
            return checkAgain(respondent, viewer, refusal.code(), model, response);
        }
        return "redirect:/answers/" + respondent + "/check";
    }

    private String checkAgain(
            RespondentId respondent, Viewer viewer, String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", problem);
        return check(respondent, viewer, model);
    }

    private static String next(SheetView view, MechanismCode code, @Nullable String go) {
        int place = view.place(code);
        Item target = switch (Objects.requireNonNullElse(go, "next")) {
            case "stay" -> null;
            case "back" -> view.before(place);
            case "next" -> view.after(place);
            default -> null;
        };
        if (target != null) {
            return target.code();
        }
        if ("stay".equals(go)) {
            return code.value();
        }
        return go != null && isOn(view, go) ? go : "check";
    }

    private static boolean isOn(SheetView view, String code) {
        return view.areas().stream()
                .flatMap(area -> area.items().stream())
                .anyMatch(item -> item.code().equals(code));
    }

    /** Where the question changed under whoever answers it, what they sent is not put under other words. */
    private String again(
            Viewer viewer, RespondentId respondent, MechanismCode code, BindingResult errors, Model model) {
        Sheet sheet = answering.sheet(viewer, respondent);
        Optional<Mechanism> gone = noLongerAsked(sheet, code, viewer);
        boolean anew =
                errors.getGlobalErrors().stream().anyMatch(error -> "answer.described-anew".equals(error.getCode()));
        if (gone.isEmpty() && !anew) {
            return page(sheet, code.value(), viewer, model);
        }
        model.addAttribute("sheet", view(sheet, viewer));
        model.addAttribute("gone", gone.isPresent());
        model.addAttribute(
                "mechanism", gone.or(() -> framework(sheet).mechanism(code)).orElseThrow(NotFound::new));
        return "answers/overtaken";
    }

    private Optional<Mechanism> noLongerAsked(Sheet sheet, MechanismCode code, Viewer viewer) {
        return sheet.assessment().mechanisms().contains(code)
                ? Optional.empty()
                : answering.noLongerAsked(viewer, sheet.respondent().id(), code);
    }

    private String page(Sheet sheet, String mechanism, Viewer viewer, Model model) {
        show(sheet, mechanism, viewer, model);
        return "answers/show";
    }

    /** What is saved now beside what was sent; nothing is lost and nothing is overwritten. */
    private String conflict(Sheet sheet, String mechanism, Viewer viewer, Model model) {
        show(sheet, mechanism, viewer, model);
        sheet.respondent().answer(MechanismDesk.code(mechanism)).ifPresent(now -> {
            model.addAttribute("kept", AnswerForm.of(now, sheet.respondent().edition()));
            model.addAttribute("keptBy", DeskView.signed(now.signature(), clock.getZone()));
        });
        return "answers/conflict";
    }

    private void show(Sheet sheet, String mechanism, Viewer viewer, Model model) {
        MechanismCode code = MechanismDesk.code(mechanism);
        FrameworkDocument framework = framework(sheet);
        SheetView view = view(sheet, viewer);
        int place = view.place(code);
        model.addAttribute("sheet", view);
        model.addAttribute("mechanism", framework.mechanism(code).orElseThrow(NotFound::new));
        model.addAttribute("area", framework.areaOf(code).name());
        model.addAttribute("place", place);
        model.addAttribute("previous", view.before(place));
        model.addAttribute("next", view.after(place));
        model.addAttribute("steps", List.of(0, 1, 2, 3, 4));
        model.addAttribute(
                "answeredIn",
                sheet.respondent().answer(code).map(Answer::edition).orElse(0));
        model.addAttribute("lastTime", LastTimeView.of(sheet.lastTime(), code));
        model.addAttribute(
                "offers",
                offers.of(viewer, sheet, code).stream().map(OfferView::of).toList());
        model.addAttribute(
                "takenOver",
                sheet.respondent().answer(code).map(Answer::takenOver).orElse(null));
        Shelf shelf = supporting.shelf(
                viewer, new EvidencePlace.OfSheet(sheet.respondent().id()));
        model.addAttribute("mayEnterEvidence", shelf.mayEnter());
        model.addAttribute("evidence", EvidenceLine.of(shelf, code, LocalDate.now(clock)));
    }

    private FrameworkDocument framework(Sheet sheet) {
        return catalogue
                .document(sheet.assessment().pinned().framework())
                .only(sheet.assessment().mechanisms());
    }

    private SheetView view(Sheet sheet, Viewer viewer) {
        return SheetView.of(
                sheet, framework(sheet), sheet.arrangementName(), sheet.partnerName(), viewer, clock.getZone());
    }
}
