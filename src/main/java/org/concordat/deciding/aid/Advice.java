package org.concordat.deciding.aid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.deciding.aid.Matter.Recommendation;
import org.concordat.deciding.aid.Matter.Step;
import org.jspecify.annotations.Nullable;

/**
 * What an aid says to a set of answers, with every sentence that is shown: kept as it is, it reads the same when the file
 * has changed since.
 */
public record Advice(
        String title,
        String decides,
        Source source,
        List<Answered> answers,
        List<Weighed> scales,
        List<Recommended> recommended,
        List<Heeded> cautions) {

    /** A question with the answer that was given. */
    public record Answered(
            String question, String ask, String choice, String name, String reason, Source.Place source) {}

    /** What a scale came to. */
    public record Weighed(
            String name, String about, int sum, int most, String band, List<Points> points, List<Scale.Band> bands) {}

    /** The points of one answer. */
    public record Points(String ask, String answer, int points, int most) {}

    /**
     * What is recommended in one matter.
     *
     * @param because why, by the rule that was the first to hold
     * @param closeTo the name of the recommendation that was near; null for none
     * @param tips the single answers that would have led elsewhere
     * @param options what could have come out, in order
     */
    public record Recommended(
            String matter,
            String title,
            @Nullable String sets,
            String code,
            String name,
            String means,
            String rightWhen,
            String because,
            @Nullable String closeTo,
            @Nullable String closeBecause,
            List<String> risks,
            List<Step> next,
            List<String> wouldChange,
            List<Tip> tips,
            List<Option> options) {

        /** The name of what could have come out; empty for what could not. */
        public Optional<String> nameOf(String option) {
            return options.stream()
                    .filter(each -> each.code().equals(option))
                    .map(Option::name)
                    .findFirst();
        }
    }

    /** Another answer to one question, and the recommendation that it would have led to. */
    public record Tip(String ask, String answer, String leadsTo) {}

    /** Something that could have come out. */
    public record Option(String code, String name) {}

    /** Something said beside the recommendation. */
    public record Heeded(String kind, String says) {}

    /** What an aid says to answers to all its questions. */
    public static Advice of(Aid aid, Map<String, String> answers) {
        Aid.Outcome outcome = aid.outcome(answers);
        List<Aid.Changed> changed = aid.changedOnce(aid.known(answers)).toList();
        return new Advice(
                aid.head().title(),
                aid.head().decides(),
                aid.head().source(),
                aid.questions().stream()
                        .map(question -> answered(question, answers))
                        .toList(),
                aid.scales().stream()
                        .map(scale -> weighed(aid, scale, answers, outcome))
                        .toList(),
                aid.matters().stream()
                        .map(matter -> recommended(matter, outcome, changed))
                        .toList(),
                outcome.cautions().stream()
                        .map(caution -> new Heeded(caution.kind(), caution.says()))
                        .toList());
    }

    private static Answered answered(Question question, Map<String, String> answers) {
        Question.Choice choice = chosen(question, answers);
        return new Answered(
                question.code(), question.ask(), choice.code(), choice.name(), choice.reason(), question.source());
    }

    private static Weighed weighed(Aid aid, Scale scale, Map<String, String> answers, Aid.Outcome outcome) {
        int sum = outcome.sum(scale);
        List<Points> points = aid.questions().stream()
                .filter(question -> scale.points().containsKey(question.code()))
                .map(question -> points(question, Said.under(scale.points(), question.code()), answers))
                .toList();
        return new Weighed(
                scale.name(), scale.about(), sum, scale.most(), scale.band(sum).name(), points, scale.bands());
    }

    private static Points points(Question question, Map<String, Integer> points, Map<String, String> answers) {
        Question.Choice choice = chosen(question, answers);
        int most = points.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Points(question.ask(), choice.name(), Said.under(points, choice.code()), most);
    }

    private static Recommended recommended(Matter matter, Aid.Outcome outcome, List<Aid.Changed> changed) {
        Rule rule = outcome.rule(matter);
        Recommendation out = matter.recommendation(rule.recommend());
        return new Recommended(
                matter.code(),
                matter.title(),
                matter.sets(),
                out.code(),
                out.name(),
                out.means(),
                out.rightWhen(),
                rule.because(),
                rule.closeTo() == null
                        ? null
                        : matter.recommendation(rule.closeTo()).name(),
                rule.closeBecause(),
                out.risks(),
                out.next(),
                out.wouldChange(),
                changed.stream()
                        .filter(other -> !other.outcome().recommended(matter).equals(out.code()))
                        .map(other -> new Tip(
                                other.question().ask(),
                                other.choice().name(),
                                matter.recommendation(other.outcome().recommended(matter))
                                        .name()))
                        .toList(),
                matter.recommendations().stream()
                        .map(each -> new Option(each.code(), each.name()))
                        .toList());
    }

    private static Question.Choice chosen(Question question, Map<String, String> answers) {
        return question.choice(Said.under(answers, question.code())).orElseThrow();
    }
}
