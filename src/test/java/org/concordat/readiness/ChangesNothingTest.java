package org.concordat.readiness;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changes nothing, held against inputs of every sort. */
@Tag("properties")
class ChangesNothingTest {

    private static final double HAIR = 1e-9;

    @Test
    void theOrderOfAnswersPartnersAndMechanismsChangesNothing() {
        Generated.forEveryInput((input, random) -> {
            List<ScoredArea> areas = new ArrayList<>(input.scope().areas());
            List<ScoredMechanism> mechanisms = new ArrayList<>(input.scope().mechanisms());
            List<Consumer<ScoringInput.Builder>> told = Generated.told(input);
            Collections.shuffle(areas, random);
            Collections.shuffle(mechanisms, random);
            Collections.shuffle(told, random);
            ScoringInput.Builder again = ScoringInput.about(new Scope(areas, mechanisms));
            told.forEach(tell -> tell.accept(again));

            assertThat(Readiness.score(again.build())).isEqualTo(Readiness.score(input));
        });
    }

    @Test
    void theNamesOfRespondentsChangeNothing() {
        Generated.forEveryInput((input, random) -> {
            Map<PartnerKey, Map<RespondentKey, Map<MechanismCode, Response>>> renamed = new HashMap<>();
            input.answers()
                    .forEach((partner, respondents) -> renamed.put(
                            partner,
                            respondents.entrySet().stream()
                                    .collect(toMap(
                                            each -> new RespondentKey(random.nextLong()
                                                    + each.getKey().value()),
                                            Map.Entry::getValue))));
            ScoringInput other = new ScoringInput(
                    input.scope(), input.voices(), renamed, input.agreed(), input.setAside(), input.evidence());

            assertThat(Readiness.score(other)).isEqualTo(Readiness.score(input));
        });
    }

    @Test
    void aRespondentWhoGivesAPartnersPresentMeanChangesNoScore() {
        Generated.forEveryInput((input, random) -> {
            Scorecard card = Readiness.score(input);
            ScoringInput.Builder again = Generated.again(input);
            RespondentKey newcomer = new RespondentKey("newcomer");
            card.mechanisms()
                    .forEach(mechanism -> mechanism.positions().forEach(position -> {
                        Double mean = position.level();
                        if (mean != null && mean == Math.rint(mean) && random.nextBoolean()) {
                            Response response = new Response.Rated(Level.of(mean.intValue()));
                            again.answer(position.partner(), newcomer, mechanism.code(), response);
                        }
                    }));
            Scorecard with = Readiness.score(again.build());

            assertArrayEquals(Figured.scores(card), Figured.scores(with));
            assertThat(Figured.judgements(with)).isEqualTo(Figured.judgements(card));
        });
    }

    @Test
    void multiplyingAllAreaWeightsByOneNumberChangesNothing() {
        Generated.forEveryInput((input, random) -> {
            DoubleUnaryOperator times = times(random);
            List<ScoredArea> areas = input.scope().areas().stream()
                    .map(area -> new ScoredArea(area.code(), times.applyAsDouble(area.weight())))
                    .toList();
            assertSameScores(
                    input, Generated.about(new Scope(areas, input.scope().mechanisms()), input));
        });
    }

    @Test
    void multiplyingAllRelevancesByOneNumberChangesNothing() {
        Generated.forEveryInput((input, random) -> {
            DoubleUnaryOperator times = times(random);
            List<ScoredMechanism> mechanisms = input.scope().mechanisms().stream()
                    .map(mechanism -> new ScoredMechanism(
                            mechanism.code(),
                            mechanism.area(),
                            mechanism.themes(),
                            times.applyAsDouble(mechanism.relevance()),
                            mechanism.target(),
                            mechanism.critical()))
                    .toList();
            assertSameScores(input, Generated.about(new Scope(input.scope().areas(), mechanisms), input));
        });
    }

    @Test
    void multiplyingAllVoicesByOneNumberChangesNothing() {
        Generated.forEveryInput((input, random) -> {
            DoubleUnaryOperator times = times(random);
            ScoringInput.Builder again = Generated.again(input);
            input.voices().forEach((partner, voice) -> again.voice(partner, times.applyAsDouble(voice)));
            assertSameScores(input, again.build());
        });
    }

    @Test
    void aMechanismThatIsNotApplicableCanTakeAnyAnswers() {
        Generated.forEveryInput((input, random) -> {
            Scorecard card = Readiness.score(input);
            ScoringInput.Builder again = Generated.again(input);
            card.mechanisms().stream().filter(mechanism -> !mechanism.applies()).forEach(mechanism -> {
                MechanismCode code = mechanism.code();
                input.answers()
                        .forEach((partner, respondents) -> respondents
                                .keySet()
                                .forEach(respondent ->
                                        again.answer(partner, respondent, code, Generated.response(random))));
                again.agree(code, Generated.agreed(random.nextInt(5)));
                again.evidence(code, Generated.grade(random));
            });
            Scorecard with = Readiness.score(again.build());

            assertThat(counted(with)).isEqualTo(counted(card));
            assertThat(with.flaggedGaps()).isEqualTo(card.flaggedGaps());
            assertThat(with.mostLost()).isEqualTo(card.mostLost());
        });
    }

    @Test
    void agreeingTheConsolidatedLevelChangesNothingButTheRecord() {
        Generated.forEveryInput((input, random) -> {
            Scorecard card = Readiness.score(input);
            ScoringInput.Builder again = Generated.again(input);
            for (MechanismScore mechanism : card.mechanisms()) {
                Double consolidated = mechanism.finding().consolidated();
                if (mechanism.finding().agreed() == null && consolidated != null && random.nextBoolean()) {
                    again.agree(mechanism.code(), Generated.agreed(consolidated));
                }
            }
            Scorecard with = Readiness.score(again.build());

            assertArrayEquals(Figured.scores(card), Figured.scores(with));
            assertThat(Figured.judgements(with)).isEqualTo(Figured.judgements(card));
            assertThat(with.gates()).isEqualTo(card.gates());
            assertThat(with.partners()).isEqualTo(card.partners());
        });
    }

    /** Everything on the card but the mechanisms that are not applicable, whose own answers are still shown. */
    private static Scorecard counted(Scorecard card) {
        return new Scorecard(
                card.engine(),
                card.overall(),
                card.verdict(),
                card.gates(),
                card.areas(),
                card.themes(),
                card.partners(),
                card.mechanisms().stream().filter(MechanismScore::applies).toList(),
                card.robustness());
    }

    private static void assertSameScores(ScoringInput input, ScoringInput other) {
        Scorecard card = Readiness.score(input);
        Scorecard with = Readiness.score(other);
        assertArrayEquals(Figured.scores(card), Figured.scores(with), HAIR);
        assertThat(Figured.judgements(with)).isEqualTo(Figured.judgements(card));
    }

    private static DoubleUnaryOperator times(Random random) {
        double factor = random.nextBoolean() ? 3 : Math.pow(10, 4 * random.nextDouble() - 2);
        return value -> value * factor;
    }
}
