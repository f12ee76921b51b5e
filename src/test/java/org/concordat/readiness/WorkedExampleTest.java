package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example of the method: outsourcing, in operation, at the assurance tier. */
class WorkedExampleTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final PartnerKey CLIENT = new PartnerKey("client");
    private static final PartnerKey PROVIDER = new PartnerKey("provider");

    private final ScoringInput input = input();
    private final Scorecard card = Readiness.score(input);

    @Test
    void consolidatesWhatTheTwoPartnersSaid() {
        for (MechanismScore score : card.mechanisms()) {
            double expected = switch (score.code().value()) {
                case "SO7" -> 2;
                case "SI3" -> 1;
                case "OI2" -> 2.5;
                default -> 3;
            };
            if (!score.code().value().equals("OI4")) {
                assertThat(score.level()).as("%s", score.code()).isCloseTo(expected, EXACT);
                assertThat(score.mechanism().target()).isEqualTo(3);
            }
        }
        assertThat(mechanism("OO2").positions().get(1).level()).isNull();
        assertThat(mechanism("OO2").positions().get(1).notSure()).isEqualTo(1);
    }

    @Test
    void flagsTheTwoGaps() {
        assertThat(card.flaggedGaps()).extracting(score -> score.code().value()).containsExactly("OI2", "SO7");
        assertThat(mechanism("SO7").finding().gap()).isEqualTo(2);
        assertThat(mechanism("OI2").finding().gap()).isEqualTo(1);
        assertThat(mechanism("SO1").finding().gap()).isEqualTo(0);
        assertThat(mechanism("OO2").finding().gap()).isNull();
    }

    @Test
    void sharesEachAreasWeightByRelevance() {
        for (MechanismScore score : card.mechanisms()) {
            double expected = switch (score.code().value()) {
                case "SO6" -> 40.0 * 3 / 17;
                case "SI3" -> 20.0 * 3 / 9;
                case "OI2" -> 20.0 * 3 / 7;
                case "OI1", "OI3" -> 20.0 * 2 / 7;
                case "OI4" -> 0;
                case "OO1", "OO2" -> 10;
                case "SI1", "SI2", "SI4" -> 20.0 * 2 / 9;
                default -> 40.0 * 2 / 17;
            };
            assertThat(score.contribution().weight()).as("%s", score.code()).isCloseTo(expected, EXACT);
        }
        assertThat(area("SO").relevance()).isEqualTo(17);
        assertThat(area("OI").relevance()).isEqualTo(7);
    }

    @Test
    void scoresNinetyThreeWithEverythingCovered() {
        double expected = 100 - 80.0 / 17 / 3 - 20.0 / 3 * 2 / 3 - 60.0 / 7 / 6;

        assertThat(card.readiness()).isCloseTo(expected, EXACT).isCloseTo(92.558, within(0.0005));
        assertThat(Figures.whole(value(card.readiness()))).isEqualTo(93);
        assertThat(card.overall().coverage()).isEqualTo(100);
        assertThat(card.overall().low()).isEqualTo(card.readiness());
        assertThat(card.overall().high()).isEqualTo(card.readiness());
        assertThat(card.overall().applicable()).isEqualTo(17);
        assertThat(card.overall().rated()).isEqualTo(17);
        assertThat(card.overall().ratedWeight()).isCloseTo(100, EXACT);
    }

    @Test
    void tellsWhereThePointsGo() {
        assertThat(card.mostLost()).extracting(score -> score.code().value()).containsExactly("SI3", "SO7", "OI2");
        assertThat(mechanism("SI3").lost()).isCloseTo(40.0 / 9, EXACT).isCloseTo(4.444, within(0.0005));
        assertThat(mechanism("SO7").lost()).isCloseTo(80.0 / 51, EXACT).isCloseTo(1.569, within(0.0005));
        assertThat(mechanism("OI2").lost()).isCloseTo(10.0 / 7, EXACT).isCloseTo(1.429, within(0.0005));
    }

    @Test
    void scoresAreasAndThemes() {
        assertThat(area("SO").reading().readiness()).isCloseTo(100 - 100.0 * 2 / 17 / 3, EXACT);
        assertThat(area("SI").reading().readiness()).isCloseTo(100 - 100.0 * 2 / 9, EXACT);
        assertThat(area("OI").reading().readiness()).isCloseTo(100 - 100.0 / 14, EXACT);
        assertThat(area("OO").reading().readiness()).isCloseTo(100, EXACT);

        double weight = 2 * 80.0 / 17 + 40.0 / 9 + 20.0 / 3 + 40.0 / 7;
        double lost = 80.0 / 17 / 3 + 20.0 / 3 * 2 / 3;
        ThemeScore risk = card.theme(new ThemeCode("risk")).orElseThrow();
        assertThat(risk.reading().readiness()).isCloseTo(100 - 100 * lost / weight, EXACT);
        assertThat(risk.verdict()).isEqualTo(new Verdict(Band.READY, Band.READY, false, false));
        assertThat(card.themes())
                .extracting(score -> score.theme().value())
                .containsExactly("capability", "governance", "relationship", "risk");
    }

    @Test
    void letsTheGateCapTheBandsAndSaysWhatTheyWouldBeWithoutIt() {
        assertThat(card.gates())
                .containsExactly(
                        new Gate(new MechanismCode("SI3"), new AreaCode("SI"), 1.0, Band.AT_RISK, Band.DEVELOPING));
        assertThat(card.verdict()).isEqualTo(new Verdict(Band.DEVELOPING, Band.LEADING, false, false));
        assertThat(area("SI").verdict()).isEqualTo(new Verdict(Band.AT_RISK, Band.READY, false, false));
        assertThat(area("SO").verdict()).isEqualTo(new Verdict(Band.LEADING, Band.LEADING, false, false));
    }

    @Test
    void countsEveryUnsupportedThreeAsATwoInTheEvidencedReadiness() {
        double oversight = 80.0 / 17 + 120.0 / 17 + 6 * 80.0 / 17 * 2 / 3;
        double integrity = 40.0 / 9 + 2 * 40.0 / 9 * 2 / 3 + 20.0 / 3 / 3;
        double operational = 2 * 40.0 / 7 * 2 / 3 + 60.0 / 7 * 2.5 / 3;
        double optimisation = 20 * 2.0 / 3;

        assertThat(card.overall().evidencedReadiness())
                .isCloseTo(oversight + integrity + operational + optimisation, EXACT);
        assertThat(card.mechanisms().stream().filter(score -> score.finding().claimed()))
                .extracting(score -> score.code().value())
                .containsExactly("OI1", "OI3", "OO1", "OO2", "SI2", "SI4", "SO1", "SO3", "SO4", "SO5", "SO8");
        assertThat(mechanism("SO1").finding().evidencedLevel()).isEqualTo(2);
        assertThat(mechanism("SO1").contribution().evidencedAttainment()).isCloseTo(2.0 / 3, EXACT);
        assertThat(mechanism("SO2").finding().evidencedLevel()).isEqualTo(3);
    }

    @Test
    void showsEachPartnersView() {
        double provider = 100 * (90 - 80.0 / 17 * 2 / 3 - 20.0 / 3 * 2 / 3 - 60.0 / 7 / 3) / 90;

        assertThat(card.partners()).extracting(PartnerView::partner).containsExactly(CLIENT, PROVIDER);
        assertThat(card.partners()).extracting(PartnerView::rated).containsExactly(17, 16);
        assertThat(card.partners().get(0).readiness()).isCloseTo(100 - 40.0 / 9, EXACT);
        assertThat(card.partners().get(1).readiness()).isCloseTo(provider, EXACT);
        assertThat(card.lowestView().orElseThrow().partner()).isEqualTo(PROVIDER);
        assertThat(card.highestView().orElseThrow().partner()).isEqualTo(CLIENT);
    }

    @Test
    void leavesOutWhatWasSetAsideButShowsIt() {
        MechanismScore score = mechanism("OI4");

        assertThat(score.applicability()).isEqualTo(Applicability.SET_ASIDE);
        assertThat(score.setAsideBecause()).isEqualTo("No syllabus is shared");
        assertThat(score.counts()).isFalse();
        assertThat(score.level()).isEqualTo(3);
        assertThat(score.positions().get(0).doesNotApply()).isEqualTo(1);
    }

    /** The figures of the draws, found once and checked by a second program: they hold still from release to release. */
    @Test
    void keepsTheDrawsOfThisVersion() {
        Robustness robustness = Objects.requireNonNull(card.robustness());

        assertThat(robustness.draws()).isEqualTo(1_000);
        assertThat(robustness.p5()).isCloseTo(91.85704901349419, EXACT);
        assertThat(robustness.p95()).isCloseTo(93.27890053235747, EXACT);
        assertThat(mechanism("SI3").contribution().amongMostLost()).isEqualTo(1);
        assertThat(mechanism("SO7").contribution().amongMostLost()).isEqualTo(1);
        assertThat(mechanism("OI2").contribution().amongMostLost()).isEqualTo(1);
        assertThat(mechanism("SO1").contribution().amongMostLost()).isEqualTo(0);
        assertThat(card.engine()).isEqualTo("1");
    }

    @Test
    void saysWhatWouldFollowIfThePartnersHadAnAnswerToDistress() {
        Scorecard then = Readiness.whatIf(input, Map.of(new MechanismCode("SI3"), 3.0));

        assertThat(then.readiness()).isCloseTo(value(card.readiness()) + 40.0 / 9, EXACT);
        assertThat(then.gates()).isEmpty();
        assertThat(then.band()).isEqualTo(Band.LEADING);
        assertThat(then.partners()).isEqualTo(card.partners());
    }

    private MechanismScore mechanism(String code) {
        return card.mechanism(new MechanismCode(code)).orElseThrow();
    }

    private AreaScore area(String code) {
        return card.area(new AreaCode(code)).orElseThrow();
    }

    private static double value(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
    }

    private static ScoringInput input() {
        Scope scope = DefaultRules.resolve("operation", "assurance", "outsourcing");
        ScoringInput.Builder input = ScoringInput.about(scope);
        Map<String, Level> provider = Map.of("SO7", Level.ONE_SIDED, "SI3", Level.ONE_SIDED, "OI2", Level.PARALLEL);
        for (MechanismCode mechanism : scope.codes()) {
            String code = mechanism.value();
            Response one = new Response.Rated(code.equals("SI3") ? Level.ONE_SIDED : Level.JOINT);
            Response two = new Response.Rated(provider.getOrDefault(code, Level.JOINT));
            if (code.equals("OI4")) {
                one = new Response.DoesNotApply("We train apart");
                input.setAside(mechanism, "No syllabus is shared");
            }
            if (code.equals("OO2")) {
                two = new Response.NotSure();
            }
            input.answer(CLIENT, new RespondentKey("one"), mechanism, one);
            input.answer(PROVIDER, new RespondentKey("two"), mechanism, two);
            if (Set.of("SO2", "SI1", "SO6", "OI2").contains(code)) {
                input.evidence(mechanism, EvidenceGrade.B);
            }
        }
        return input.build();
    }
}
