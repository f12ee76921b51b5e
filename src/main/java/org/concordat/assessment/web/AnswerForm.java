package org.concordat.assessment.web;

import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Answer;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent.
 *
 * @param choice {@code 0} to {@code 4}, {@code not-sure} or {@code does-not-apply}; nothing if none was chosen
 * @param edition the edition of the sheet that the form was made of
 * @param offer what to take over as one's own level in place of a choice, by {@link
 *     org.concordat.assessment.sheet.AnswerOffer#key}
 * @param go where to go next: next, back, check, stay, or the code of a mechanism
 */
record AnswerForm(
        @Nullable String choice,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String edition,
        @Nullable String offer,
        @Nullable String go) {

    static AnswerForm of(@Nullable Answer now, int edition) {
        return now == null
                ? new AnswerForm("", "", "", Integer.toString(edition), null, "next")
                : new AnswerForm(choiceOf(now), now.reason(), now.note(), Integer.toString(edition), null, "next");
    }

    static String choiceOf(Answer answer) {
        return answer.level() == null ? answer.kind().code() : answer.level().toString();
    }

    boolean takesOver() {
        return offer != null && !offer.isBlank();
    }

    boolean chosen() {
        return choice != null && !choice.isBlank();
    }

    /** Whether there is something to lose though nothing was chosen. */
    boolean wordsWithoutChoice() {
        return !chosen() && (said(note) || said(reason));
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    Answer answer(Signature signature) {
        return switch (choice == null ? "" : choice) {
            case "0", "1", "2", "3", "4" -> Answer.rated(Integer.valueOf(choice), note, signature);
            case "not-sure" -> Answer.notSure(note, signature);
            case "does-not-apply" -> Answer.doesNotApply(reason, note, signature);
            default -> throw Refusal.of("choice", "answer.level.off-the-ladder");
        };
    }

    /** A form without a sound edition has seen nothing. */
    int seen() {
        return edition != null && edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0;
    }
}
