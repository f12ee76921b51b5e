package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringInputTest {

    private static final MechanismCode KNOWN = new MechanismCode("A1");
    private static final MechanismCode STRANGER = new MechanismCode("X");
    private static final PartnerKey P = new PartnerKey("P");
    private static final RespondentKey ONE = new RespondentKey("one");

    @Test
    void givesAPartnerThatAnswersTheVoiceOfOne() {
        ScoringInput input = about(builder -> {
            builder.answer(P, ONE, KNOWN, new Response.NotSure());
            builder.voice(new PartnerKey("A"), 2);
        });

        assertThat(input.voices()).containsExactly(Map.entry(new PartnerKey("A"), 2.0), Map.entry(P, 1.0));
    }

    @Test
    void gathersWhatIsSaidInOneBreath() {
        ScoringInput input = ScoringInput.about(scope())
                .voice(P, 2)
                .agree(KNOWN, Generated.agreed(1))
                .setAside(KNOWN, "Not here")
                .evidence(KNOWN, EvidenceGrade.A)
                .answer(P, ONE, KNOWN, new Response.NotSure())
                .build();

        assertThat(input)
                .isEqualTo(new ScoringInput(
                        scope(),
                        Map.of(P, 2.0),
                        Map.of(P, Map.of(ONE, Map.of(KNOWN, new Response.NotSure()))),
                        Map.of(KNOWN, Generated.agreed(1)),
                        Map.of(KNOWN, "Not here"),
                        Map.of(KNOWN, EvidenceGrade.A)));
    }

    @Test
    void takesTheLastThatWasSaid() {
        ScoringInput input = about(builder -> builder.answer(P, ONE, KNOWN, new Response.NotSure())
                .answer(P, ONE, KNOWN, new Response.Rated(Level.JOINT)));

        assertThat(Given.on(Readiness.score(input), "A1").level()).isEqualTo(3);
    }

    @Test
    void doesNotChangeWithTheMapsItWasMadeOf() {
        Map<MechanismCode, Response> answers = new HashMap<>(Map.of(KNOWN, new Response.NotSure()));
        ScoringInput input =
                new ScoringInput(scope(), Map.of(), Map.of(P, Map.of(ONE, answers)), Map.of(), Map.of(), Map.of());
        answers.clear();

        assertThat(input.answers().get(P)).isEqualTo(Map.of(ONE, Map.of(KNOWN, new Response.NotSure())));
        assertThatThrownBy(() -> input.voices().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesAMechanismThatIsNotInScope() {
        refuses(builder -> builder.answer(P, ONE, STRANGER, new Response.NotSure()), "Mechanism X is not in scope");
        refuses(builder -> builder.agree(STRANGER, Generated.agreed(1)), "Mechanism X is not in scope");
        refuses(builder -> builder.setAside(STRANGER, "why"), "Mechanism X is not in scope");
        refuses(builder -> builder.evidence(STRANGER, EvidenceGrade.A), "Mechanism X is not in scope");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAVoiceAWeightOrARelevanceThatIsNotANumberAboveZero(double value) {
        refuses(builder -> builder.voice(P, value), "The voice of partner P must be a number above 0, not " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoredArea(new AreaCode("A"), value))
                .withMessageContaining("The weight of area A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mechanism("A1", value, 1))
                .withMessageContaining("The relevance of A1");
    }

    @Test
    void refusesATargetOffTheLadder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mechanism("A1", 1, 5))
                .withMessage("The target of A1 must be from 0 to 4, not 5.0");
    }

    @Test
    void refusesWhatOughtToHaveAReasonWithoutOne() {
        refuses(builder -> builder.setAside(KNOWN, " "), "The reason why A1 does not apply may not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> new Response.DoesNotApply(""));
        Instant now = Instant.EPOCH;
        assertThatIllegalArgumentException().isThrownBy(() -> new AgreedLevel(1, " ", "all", now));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgreedLevel(1, "why", " ", now));
    }

    @Test
    void refusesACodeWithoutLetters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MechanismCode(" "))
                .withMessageContaining("code");
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ThemeCode(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartnerKey(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new RespondentKey(""));
    }

    @Test
    void writesACodeAsItself() {
        assertThat(List.of(KNOWN, new AreaCode("A"), new ThemeCode("t"), P, ONE).toString())
                .isEqualTo("[A1, A, t, P, one]");
        assertThat(new RespondentKey("b")).isLessThan(new RespondentKey("c"));
    }

    @Test
    void refusesAScopeThatNamesAThingTwiceOrAnUnknownArea() {
        ScoredArea area = new ScoredArea(new AreaCode("A"), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(List.of(area, area), List.of()))
                .withMessage("Area A is listed twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(List.of(area), List.of(mechanism("A1", 1, 1), mechanism("A1", 2, 2))))
                .withMessage("Mechanism A1 is listed twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(List.of(), List.of(mechanism("A1", 1, 1))))
                .withMessage("Mechanism A1 belongs to area A, which is unknown");
    }

    private static void refuses(Consumer<ScoringInput.Builder> tell, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> about(tell)).withMessage(message);
    }

    private static ScoringInput about(Consumer<ScoringInput.Builder> tell) {
        ScoringInput.Builder builder = ScoringInput.about(scope());
        tell.accept(builder);
        return builder.build();
    }

    private static Scope scope() {
        return new Scope(List.of(new ScoredArea(new AreaCode("A"), 1)), List.of(mechanism("A1", 1, 4)));
    }

    private static ScoredMechanism mechanism(String code, double relevance, int target) {
        return new ScoredMechanism(new MechanismCode(code), new AreaCode("A"), Set.of(), relevance, target, false);
    }
}
