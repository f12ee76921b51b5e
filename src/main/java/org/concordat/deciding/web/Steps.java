package org.concordat.deciding.web;

import java.util.List;
import java.util.Map;
import org.concordat.deciding.Deliberation;
import org.concordat.deciding.aid.Aid;
import org.concordat.deciding.aid.Question;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft has come, and what comes before and after a question.
 *
 * @param here the position of the question that is looked at, from 0; -1 for none
 */
record Steps(Aid aid, Map<String, String> answers, int here) {

    static Steps of(Aid aid, Deliberation draft, @Nullable Question here) {
        return new Steps(
                aid,
                aid.known(draft.answers()),
                here == null ? -1 : aid.questions().indexOf(here));
    }

    /** A question and its answer so far. */
    record Step(Question question, Question.@Nullable Choice choice, boolean here) {}

    public List<Step> all() {
        return aid.questions().stream()
                .map(question -> new Step(
                        question,
                        question.choice(answers.getOrDefault(question.code(), ""))
                                .orElse(null),
                        here >= 0 && aid.questions().get(here).equals(question)))
                .toList();
    }

    public int answered() {
        return answers.size();
    }

    public boolean complete() {
        return aid.isAnswered(answers);
    }

    /** The code of the first question without an answer; null when all have one. */
    public @Nullable String firstOpen() {
        return aid.firstOpen(answers).map(Question::code).orElse(null);
    }

    /** The code of the question before; null for the first. */
    public @Nullable String back() {
        return here > 0 ? aid.questions().get(here - 1).code() : null;
    }

    /** The code of the question after; null for the last. */
    public @Nullable String next() {
        return here + 1 < aid.questions().size() ? aid.questions().get(here + 1).code() : null;
    }

    /** Where to go on to; null for the page with all answers. */
    @Nullable String to(@Nullable String go) {
        if (go == null || go.equals("next")) {
            return next();
        }
        return go.equals("back") ? back() : aid.question(go).map(Question::code).orElse(null);
    }
}
