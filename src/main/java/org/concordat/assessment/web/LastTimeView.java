package org.concordat.assessment.web;

import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering.LastTime;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What the same person said of a mechanism in an earlier assessment.
 *
 * @param choice as {@link AnswerForm} has it
 * @param words why it does not apply, or the note; null when nothing was written
 */
record LastTimeView(
        String assessment,
        String asOf,
        String choice,
        @Nullable Integer level,
        @Nullable String words) {

    /** Null when nothing was said of it, or nothing may be shown. */
    static @Nullable LastTimeView of(@Nullable LastTime last, MechanismCode mechanism) {
        Answer answer = last == null ? null : last.answers().get(mechanism);
        return last == null || answer == null
                ? null
                : new LastTimeView(
                        last.assessment(),
                        Shown.day(last.asOf()),
                        AnswerForm.choiceOf(answer),
                        answer.level(),
                        answer.reason() == null ? answer.note() : answer.reason());
    }
}
