package org.concordat.deciding.aid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question, of whose 2 to 5 choices exactly one is chosen.
 *
 * @param ask the question in plain words
 * @param lookAt where to look before answering
 * @param source the place that it was drawn from
 */
public record Question(String code, String ask, String lookAt, Source.Place source, List<Choice> choices) {

    public Question {
        Said.code(code);
        Said.text("ask", ask);
        Said.text("look-at", lookAt);
        Said.required("source", source);
        choices = Said.all(choices);
        Said.holds(choices.size() >= 2 && choices.size() <= 5, "2 to 5 choices for " + code);
        Said.holds(codes(choices).size() == choices.size(), "each choice of " + code + " once");
    }

    /**
     * A choice.
     *
     * @param what described so that two people who know the arrangement choose the same
     * @param reason the sentence among the reasons of the recommendation
     */
    public record Choice(String code, String name, String what, String reason) {

        public Choice {
            Said.code(code);
            Said.text("name", name);
            Said.text("what", what);
            Said.text("reason", reason);
        }
    }

    public Set<String> codes() {
        return codes(choices);
    }

    /** The choice of that code. */
    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    private static Set<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code).collect(Collectors.toUnmodifiableSet());
    }
}
