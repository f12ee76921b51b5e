package org.concordat.deciding.aid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A deciding aid as its file has it; see {@code docs/deciding-aids.md}. Every set of answers leads to exactly one
 * recommendation for each matter that is to be decided.
 *
 * @param head what it is
 * @param questions what is asked, 4 to 8, in order
 * @param scales sums of points over answers
 * @param matters what is to be decided, in order
 * @param cautions what is said beside the recommendation
 */
public record Aid(
        @JsonProperty("aid") Head head,
        List<Question> questions,
        List<Scale> scales,
        @JsonProperty("decisions") List<Matter> matters,
        List<Caution> cautions) {

    public Aid {
        Said.required("aid", head);
        questions = Said.all(questions);
        scales = Said.all(scales);
        matters = Said.all(matters);
        cautions = Said.all(cautions);
        Said.holds(questions.size() >= 4 && questions.size() <= 8, "4 to 8 questions");
        Said.holds(!matters.isEmpty(), "something to decide");
        Map<String, Collection<String>> known = new HashMap<>();
        for (Question question : questions) {
            introduce(known, question.code(), question.codes());
        }
        for (Scale scale : scales) {
            scale.points().forEach((question, points) -> scale.requireAllOf(question, points, known.get(question)));
            introduce(
                    known,
                    scale.code(),
                    scale.bands().stream().map(Scale.Band::code).toList());
        }
        for (Matter matter : matters) {
            matter.rules().forEach(rule -> rule.condition().requireKnown(known));
            introduce(known, matter.code(), matter.codes());
        }
        cautions.forEach(caution -> caution.condition().requireKnown(known));
    }

    private static void introduce(Map<String, Collection<String>> known, String code, Collection<String> values) {
        Said.holds(known.putIfAbsent(code, values) == null, code + " stands once");
    }

    /**
     * What the aid is.
     *
     * @param code by which addresses and records name it
     * @param title the question that it answers
     * @param decides what is decided with it
     * @param forWhom who answers
     */
    public record Head(
            String code,
            String title,
            String decides,
            @JsonProperty("for") String forWhom,
            Source source) {

        public Head {
            Said.code(code);
            Said.text("title", title);
            Said.text("decides", decides);
            Said.text("for", forWhom);
            Said.required("source", source);
        }
    }

    public String code() {
        return head.code();
    }

    /** The question of that code. */
    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** Those of the answers that this file knows the question and the choice of: a file may change while they wait. */
    public Map<String, String> known(Map<String, String> answers) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Question question : questions) {
            String choice = answers.get(question.code());
            if (choice != null && question.codes().contains(choice)) {
                known.put(question.code(), choice);
            }
        }
        return known;
    }

    /** Whether every question has an answer. */
    public boolean isAnswered(Map<String, String> answers) {
        return known(answers).size() == questions.size();
    }

    /** The first question without an answer; empty when all have one. */
    public Optional<Question> firstOpen(Map<String, String> answers) {
        Map<String, String> known = known(answers);
        return questions.stream()
                .filter(question -> !known.containsKey(question.code()))
                .findFirst();
    }

    /** What follows from answers to all questions. */
    public Outcome outcome(Map<String, String> answers) {
        Said.holds(isAnswered(answers), "an answer to every question");
        Map<String, String> given = known(answers);
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (Scale scale : scales) {
            int sum = scale.sum(given);
            sums.put(scale.code(), sum);
            given.put(scale.code(), scale.band(sum).code());
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Matter matter : matters) {
            Rule rule = matter.rule(given);
            rules.put(matter.code(), rule);
            given.put(matter.code(), rule.recommend());
        }
        List<Caution> said = cautions.stream()
                .filter(caution -> caution.condition().holds(given))
                .toList();
        return new Outcome(sums, rules, said);
    }

    /**
     * What follows from a set of answers.
     *
     * @param sums the sum on each scale
     * @param rules for each matter the rule that made the recommendation
     * @param cautions what is said besides
     */
    public record Outcome(Map<String, Integer> sums, Map<String, Rule> rules, List<Caution> cautions) {

        /** The code of what is recommended in a matter. */
        public String recommended(Matter matter) {
            return rule(matter).recommend();
        }

        Rule rule(Matter matter) {
            return Said.under(rules, matter.code());
        }

        int sum(Scale scale) {
            return Said.under(sums, scale.code());
        }
    }

    /**
     * Something said beside the recommendation.
     *
     * @param kind {@code contradiction} for answers that point both ways, {@code caution} for something to heed
     */
    public record Caution(String kind, Map<String, List<String>> when, String says) {

        public Caution {
            Said.holds(Set.of("contradiction", "caution").contains(kind), "a kind of caution, not " + kind);
            Said.required("when", when);
            Said.text("says", says);
        }

        Condition condition() {
            return Condition.of(when);
        }
    }

    /** The answers that differ from these in one question alone. */
    Stream<Changed> changedOnce(Map<String, String> answers) {
        List<Changed> all = new ArrayList<>();
        for (Question question : questions) {
            for (Question.Choice choice : question.choices()) {
                if (!choice.code().equals(answers.get(question.code()))) {
                    Map<String, String> other = new LinkedHashMap<>(answers);
                    other.put(question.code(), choice.code());
                    all.add(new Changed(question, choice, outcome(other)));
                }
            }
        }
        return all.stream();
    }

    /** What another answer to one question would lead to. */
    record Changed(Question question, Question.Choice choice, Outcome outcome) {}
}
