package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The properties are worth as much as the inputs they are held against: of everything there must be plenty. */
@Tag("properties")
class GeneratedTest {

    @Test
    void theInputsAreOfEverySort() {
        Map<String, Integer> seen = new TreeMap<>();
        Generated.forEveryInput((input, random) ->
                sorts(input, Readiness.score(input)).forEach(sort -> seen.merge(sort, 1, Integer::sum)));

        assertThat(seen)
                .hasSize(50)
                .allSatisfy((sort, cases) -> assertThat(cases).as(sort).isGreaterThanOrEqualTo(Generated.CASES / 100));
    }

    private static List<String> sorts(ScoringInput input, Scorecard card) {
        List<String> sorts = new ArrayList<>();
        int mechanisms = card.mechanisms().size();
        sorts.add("areas " + input.scope().areas().size());
        sorts.add("partners " + input.voices().size());
        sorts.add(mechanisms > 100 ? "over 100 mechanisms" : mechanisms > 12 ? "over 12 mechanisms" : "up to 12");
        sorts.add("band " + card.band());
        sorts.add("rated "
                + (card.overall().rated() == 0
                        ? "none"
                        : card.overall().low() == card.overall().high()));
        sorts.add("applicable " + (card.overall().applicable() > 0));
        sorts.add("capped " + card.verdict().capped());
        sorts.add("provisional " + card.verdict().provisional());
        sorts.add("answers none " + input.answers().isEmpty());
        answers(input)
                .map(response -> response.getClass().getSimpleName())
                .distinct()
                .forEach(sorts::add);
        card.mechanisms().stream()
                .map(score -> score.finding().origin().name())
                .distinct()
                .forEach(sorts::add);
        card.mechanisms().stream()
                .map(score -> score.applicability().name())
                .distinct()
                .forEach(sorts::add);
        card.mechanisms().stream()
                .map(score -> "claimed " + score.finding().claimed())
                .distinct()
                .forEach(sorts::add);
        return sorts;
    }

    private static Stream<Response> answers(ScoringInput input) {
        return input.answers().values().stream()
                .flatMap(respondents -> respondents.values().stream())
                .flatMap(answers -> answers.values().stream());
    }
}
