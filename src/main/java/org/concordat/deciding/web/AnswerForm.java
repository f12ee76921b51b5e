package org.concordat.deciding.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, as it was chosen.
 *
 * @param choice null or blank for none
 * @param was the answer that was looked at
 * @param go where to go on: {@code next}, {@code back}, {@code all}, or the code of a question
 */
record AnswerForm(
        @Nullable String choice,
        @Nullable String was,
        @Nullable String go) {

    static AnswerForm of(Map<String, String> answers, String question) {
        String kept = answers.get(question);
        return new AnswerForm(kept, kept, null);
    }

    /** The same choice, to be saved over what is saved now. */
    AnswerForm over(@Nullable String kept) {
        return new AnswerForm(choice, kept, go);
    }

    @Nullable String chosen() {
        return given(choice);
    }

    @Nullable String before() {
        return given(was);
    }

    private static @Nullable String given(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }
}
