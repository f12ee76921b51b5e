package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What always holds, held against inputs of every sort. */
@Tag("properties")
class AlwaysHoldsTest {

    private static final Offset<Double> HAIR = within(1e-9);

    @Test
    void readinessLiesWithinItsBoundsAndNothingLeavesTheScale() {
        Generated.forEveryInput((input, random) -> {
            Scorecard card = Readiness.score(input);
            readings(card).forEach(reading -> {
                assertThat(reading.coverage()).isBetween(0.0, 100.0);
                assertThat(reading.low()).isBetween(0.0, reading.high());
                assertThat(reading.high()).isLessThanOrEqualTo(100);
                assertThat(reading.readiness() == null).isEqualTo(reading.rated() == 0);
                if (reading.readiness() != null) {
                    assertThat(reading.readiness()).isBetween(reading.low(), reading.high());
                }
            });
            card.mechanisms()
                    .forEach(mechanism -> mechanism.positions().forEach(position -> {
                        if (position.agreement() != null) {
                            assertThat(position.agreement()).isBetween(0.0, 1.0);
                        }
                    }));
        });
    }

    @Test
    void evidencedReadinessIsNeverAboveReadiness() {
        Generated.forEveryInput((input, random) -> readings(Readiness.score(input))
                .forEach(reading -> {
                    if (reading.readiness() != null) {
                        assertThat(reading.evidencedReadiness()).isBetween(0.0, reading.readiness());
                    }
                }));
    }

    @Test
    void lostPointsAddUpToWhatIsMissing() {
        Generated.forEveryInput((input, random) -> {
            Scorecard card = Readiness.score(input);
            double lost =
                    card.mechanisms().stream().mapToDouble(MechanismScore::lost).sum();
            Double readiness = card.readiness();
            assertThat(lost).isCloseTo(readiness == null ? 0 : 100 - readiness, HAIR);
        });
    }

    @Test
    void raisingOneAnswerNeverLowersReadiness() {
        Generated.forEveryInput((input, random) -> {
            List<Consumer<ScoringInput.Builder>> raises = new ArrayList<>();
            input.answers()
                    .forEach((partner, respondents) ->
                            respondents.forEach((respondent, answers) -> answers.forEach((code, response) -> {
                                if (response instanceof Response.Rated rated && rated.level() != Level.EVOLVING) {
                                    int from = rated.level().step();
                                    Level to = Level.of(from + 1 + random.nextInt(Level.HIGHEST - from));
                                    raises.add(
                                            again -> again.answer(partner, respondent, code, new Response.Rated(to)));
                                }
                            })));
            if (!raises.isEmpty()) {
                ScoringInput.Builder again = Generated.again(input);
                raises.get(random.nextInt(raises.size())).accept(again);
                assertNothingFell(Readiness.score(input), Readiness.score(again.build()));
            }
        });
    }

    @Test
    void assumingAHigherLevelNeverLowersReadiness() {
        Generated.forEveryInput((input, random) -> {
            Scorecard card = Readiness.score(input);
            Map<MechanismCode, Double> levels = new HashMap<>();
            card.mechanisms().stream().filter(MechanismScore::counts).forEach(mechanism -> {
                Double level = mechanism.level();
                if (level != null && random.nextBoolean()) {
                    levels.put(mechanism.code(), level + (Level.HIGHEST - level) * random.nextDouble());
                }
            });
            assertNothingFell(card, Readiness.whatIf(input, levels));
        });
    }

    private static Stream<Reading> readings(Scorecard card) {
        return Stream.of(
                        Stream.of(card.overall()),
                        card.areas().stream().map(AreaScore::reading),
                        card.themes().stream().map(ThemeScore::reading))
                .flatMap(each -> each);
    }

    private static void assertNothingFell(Scorecard before, Scorecard after) {
        List<Reading> then = readings(before).toList();
        List<Reading> now = readings(after).toList();
        for (int i = 0; i < then.size(); i++) {
            Double readiness = then.get(i).readiness();
            if (readiness != null) {
                assertThat(now.get(i).readiness()).isGreaterThanOrEqualTo(readiness);
                assertThat(now.get(i).low()).isGreaterThanOrEqualTo(then.get(i).low());
                assertThat(now.get(i).high()).isGreaterThanOrEqualTo(then.get(i).high());
            }
        }
    }
}
