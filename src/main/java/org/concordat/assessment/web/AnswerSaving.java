package org.concordat.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answering for a script, which saves while the person is still looking. */
@Controller
class AnswerSaving {

    private final Answering answering;
    private final MessageSource messages;
    private final Clock clock;

    AnswerSaving(Answering answering, MessageSource messages, Clock clock) {
        this.answering = answering;
        this.messages = messages;
        this.clock = clock;
    }

    /** The answer was taken. */
    record Saved(int edition, Instant at) {}

    /**
     * The answer was not taken.
     *
     * @param field what of it is wrong; null if it is not of the answer's making
     * @param now what is saved instead, where that is why
     * @param overtaken what became of the question since the page was opened, where that is why
     */
    record NotSaved(
            String problem,
            @Nullable String field,
            @Nullable SavedInstead now,
            @Nullable String overtaken) {}

    /**
     * What someone saved since the page was opened.
     *
     * @param edition the edition of the sheet that has been seen by whoever sees this
     * @param by who entered it; null if it is the one who asks
     */
    record SavedInstead(
            String choice,
            String reason,
            String note,
            int edition,
            @Nullable String by,
            Instant at) {}

    /** What a page that outlived its session needs to go on: its sender's, and said to nobody but them. */
    record Going(String who, String token) {}

    @PostMapping(value = "/answers/{respondent}/{mechanism}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> save(
            @PathVariable RespondentId respondent,
            @PathVariable String mechanism,
            @ModelAttribute("form") AnswerForm form,
            Viewer viewer,
            Locale locale) {
        MechanismCode code = MechanismDesk.code(mechanism);
        Instant now = clock.instant();
        try {
            Answer given = form.answer(Signature.of(viewer, now));
            return ResponseEntity.ok(new Saved(answering.answer(viewer, respondent, code, given, form.seen()), now));
        } catch (StaleForm stale) {
            String why = messages.getMessage("answer.changed-since", null, locale);
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new NotSaved(why, null, instead(viewer, respondent, code), null));
        } catch (Refusal refusal) {
            String why = messages.getMessage(refusal.code(), refusal.arguments(), locale);
            return ResponseEntity.unprocessableContent()
                    .body(new NotSaved(why, refusal.field(), null, overtaken(refusal)));
        }
    }

    private static @Nullable String overtaken(Refusal refusal) {
        return switch (refusal.code()) {
            case "answer.no-longer-asked" -> "no-longer-asked";
            case "answer.described-anew" -> "described-anew";
            default -> null;
        };
    }

    private SavedInstead instead(Viewer viewer, RespondentId respondent, MechanismCode code) {
        var person = answering.sheet(viewer, respondent).respondent();
        Answer now = person.answer(code).orElseThrow(NotFound::new);
        AnswerForm said = AnswerForm.of(now, person.edition());
        return new SavedInstead(
                AnswerForm.choiceOf(now),
                said.reason() == null ? "" : said.reason(),
                said.note() == null ? "" : said.note(),
                person.edition(),
                now.signature().isOf(viewer) ? null : now.signature().name(),
                now.signature().at());
    }

    /** A token to go on with, for a page whose sender has signed in again elsewhere. */
    @GetMapping("/answers/{respondent}/token")
    @ResponseBody
    Going token(@PathVariable RespondentId respondent, Viewer viewer, CsrfToken token) {
        answering.sheet(viewer, respondent);
        return new Going(viewer.id().toString(), token.getToken());
    }

    /** Where signing in again leads, in a tab of its own: the page in the other tab goes on by itself. */
    @GetMapping("/answers/{respondent}/back")
    String back(@PathVariable RespondentId respondent, Viewer viewer, Model model) {
        answering.sheet(viewer, respondent);
        model.addAttribute("respondent", respondent);
        return "answers/back";
    }
}
