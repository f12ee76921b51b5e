package org.concordat.deciding.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.partnership.Coded;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.StrictYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What {@code docs/deciding-aids.md} says of every file. */
class AidFilesTest {

    private static final List<String> LEAST_FIRST =
            Arrays.stream(SupportTier.values()).map(SupportTier::code).toList();

    /** The choices that call for more support, or make more possible, one after the other. */
    private static final Map<String, List<String>> MORE_AND_MORE = Map.of(
            "risk", List.of("low", "middle", "high"),
            "complexity", List.of("low", "middle", "high"),
            "influence", List.of("little", "some", "strong"),
            "capability", List.of("little", "to-give", "both-ways"),
            "return", List.of("less", "alike", "more"),
            "rivalry", List.of("close", "partly", "none"),
            "control", List.of("needed-not-held", "needed-shared", "needed-held"));

    private static Aid aid(String code) {
        return new StrictYaml().read(new ClassPathResource("deciding/" + code + ".yaml"), Aid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-tier", "integration-model", "sharing-decisions", "hr-structure"})
    void everySetOfAnswersLeadsToOneRecommendationAndEverythingIsReachedBySome(String code) {
        Aid aid = aid(code);
        Set<Rule> rules = new HashSet<>();
        Set<String> recommended = new HashSet<>();
        Set<Aid.Caution> cautions = new HashSet<>();
        Set<String> bands = new HashSet<>();
        Combinations.of(aid, answers -> {
            Aid.Outcome outcome = aid.outcome(answers);
            assertThat(outcome.rules().keySet())
                    .containsExactlyElementsOf(
                            aid.matters().stream().map(Matter::code).toList());
            rules.addAll(outcome.rules().values());
            aid.matters().forEach(matter -> recommended.add(matter.code() + "=" + outcome.recommended(matter)));
            cautions.addAll(outcome.cautions());
            aid.scales()
                    .forEach(scale -> bands.add(
                            scale.code() + "=" + scale.band(outcome.sum(scale)).code()));
        });
        assertThat(rules)
                .containsAll(aid.matters().stream()
                        .flatMap(matter -> matter.rules().stream())
                        .toList());
        assertThat(recommended)
                .isEqualTo(aid.matters().stream()
                        .flatMap(matter -> matter.codes().stream().map(each -> matter.code() + "=" + each))
                        .collect(Collectors.toSet()));
        assertThat(cautions).containsAll(aid.cautions());
        assertThat(bands)
                .isEqualTo(aid.scales().stream()
                        .flatMap(scale -> scale.bands().stream().map(band -> scale.code() + "=" + band.code()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void moreOfWhatCallsForSupportNeverLowersTheTier() {
        Aid aid = aid("support-tier");
        Matter tier = aid.matters().get(0);
        Combinations.of(aid, answers -> {
            int before = LEAST_FIRST.indexOf(aid.outcome(answers).recommended(tier));
            MORE_AND_MORE.forEach((question, choices) -> {
                int at = choices.indexOf(answers.get(question));
                if (at >= 0 && at + 1 < choices.size()) {
                    Map<String, String> more = new LinkedHashMap<>(answers);
                    more.put(question, choices.get(at + 1));
                    assertThat(LEAST_FIRST.indexOf(aid.outcome(more).recommended(tier)))
                            .as("%s, with more %s", answers, question)
                            .isGreaterThanOrEqualTo(before);
                }
            });
        });
    }

    @Test
    void whatADecisionSetsIsATermThatAnArrangementKnows() {
        assertThat(aid("support-tier").matters().get(0).codes()).isEqualTo(codes(SupportTier.values()));
        assertThat(aid("integration-model").matters().get(0).codes()).isEqualTo(codes(IntegrationModel.values()));
    }

    private static Set<String> codes(Coded... terms) {
        return Arrays.stream(terms).map(Coded::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
