package org.concordat.deciding.aid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every set of answers that there is to an aid. */
final class Combinations {

    private Combinations() {}

    static void of(Aid aid, Consumer<Map<String, String>> each) {
        List<Question> questions = new ArrayList<>(aid.questions());
        fill(questions, 0, new LinkedHashMap<>(), each);
    }

    private static void fill(
            List<Question> questions, int at, Map<String, String> answers, Consumer<Map<String, String>> each) {
        if (at == questions.size()) {
            each.accept(answers);
            return;
        }
        Question question = questions.get(at);
        for (Question.Choice choice : question.choices()) {
            answers.put(question.code(), choice.code());
            fill(questions, at + 1, answers, each);
        }
        answers.remove(question.code());
    }
}
