package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    /** Targets from proposal to exit, at the tiers arm's length, assurance, development and leverage. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ' ', textBlock = """
            SO1 12221 23332 23332 23332
            SO2 22221 33332 33332 33332
            SO3 11222 12333 12333 12333
            SO4 11231 22342 22443 33443
            SO5 12231 23342 23443 34443
            SO6 22222 33333 33444 44444
            SO7 12222 13333 13333 13333
            SO8 11232 12343 12343 12343
            SI1 12231 23342 23443 34443
            SI2 12221 23332 23332 23332
            SI3 11222 12333 12333 12333
            SI4 11221 12331 12331 12331
            OI1 02231 03341 03442 04442
            OI2 12221 23332 23332 23332
            OI3 11221 12332 12332 12332
            OI4 11120 11230 11340 22340
            OO1 01231 01342 01443 02443
            OO2 01231 02341 02341 02341
            """)
    void resolvesTheTargetsOfEveryDefaultMechanismAtEveryStageAndTier(
            String mechanism, String armsLength, String assurance, String development, String leverage) {
        assertThat(targets(mechanism, "arms-length")).isEqualTo(armsLength);
        assertThat(targets(mechanism, "assurance")).isEqualTo(assurance);
        assertThat(targets(mechanism, "development")).isEqualTo(development);
        assertThat(targets(mechanism, "leverage")).isEqualTo(leverage);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "joint-venture, SI3 SO1 SO2, SI1 SI3 SO2",
        "outsourcing, OI2 SI3 SO6, OI2 SI1 SI3 SO2 SO6",
        "commissioning, SO4 SO6 SO7, SI1 SO2 SO6",
        "shared-service, OI2 OO1 SO6, OI2 SI1 SO2 SO6",
        "multi-agency, OI4 OO2 SI1 SI4, SI1 SO2",
        "supply-chain, SI2 SI3 SO5, SI1 SI3 SO2",
        "industry-network, OI4 OO1 SO3 SO5, SI1 SO2",
        "strategic-alliance, SI1 SI2 SO2, SI1 SO2",
        "merger-integration, OI3 OO1 SO2, SI1 SO2",
        "mutual, OO2 SI4 SO8, SI1 SO2",
    })
    void resolvesWhatIsCentralAndCriticalForEveryKind(String kind, String central, String critical) {
        Scope scope = DefaultRules.resolve("operation", "assurance", kind);

        assertThat(codes(scope, mechanism -> mechanism.relevance() == 3)).isEqualTo(central);
        assertThat(codes(scope, mechanism -> mechanism.relevance() == 2).split(" "))
                .hasSize(18 - central.split(" ").length);
        assertThat(codes(scope, ScoredMechanism::critical)).isEqualTo(critical);
    }

    @Test
    void keepsAreasWeightsAndThemesAsTheyAre() {
        Scope scope = DefaultRules.resolve("operation", "assurance", "mutual");

        assertThat(scope.areas())
                .extracting(area -> area.code() + " " + area.weight())
                .containsExactly("OI 20.0", "OO 20.0", "SI 20.0", "SO 40.0");
        assertThat(scope.mechanisms())
                .hasSize(18)
                .allSatisfy(mechanism -> assertThat(mechanism.code().value())
                        .startsWith(mechanism.area().value()));
        assertThat(scope.mechanisms().get(13).themes())
                .extracting(ThemeCode::value)
                .containsExactly("capability");
    }

    @Test
    void takesATierOrAKindThatItDoesNotNameAsNoChange() {
        assertThat(DefaultRules.resolve("exit", "unheard-of", "mutual"))
                .isEqualTo(DefaultRules.resolve("exit", "assurance", "mutual"));
        assertThat(codes(DefaultRules.resolve("exit", "assurance", "unheard-of"), ScoredMechanism::critical))
                .isEqualTo("SI1 SO2");
    }

    @Test
    void addsUpAdjustmentsOfOneTierBeforeItKeepsTheTargetOnTheLadder() {
        Rules rules = small(
                Map.of("early", 4, "late", 2),
                List.of(
                        new Rules.TierAdjustment("much", 2, Set.of(), null),
                        new Rules.TierAdjustment("much", -1, Set.of(), "late"),
                        new Rules.TierAdjustment("much", -9, Set.of(new ThemeCode("another")), null)));

        assertThat(target(rules, "early", "much")).isEqualTo(4);
        assertThat(target(rules, "late", "much")).isEqualTo(3);
    }

    @Test
    void refusesAStageThatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultRules.resolve("afterlife", "assurance", "mutual"))
                .withMessageContaining("afterlife");
    }

    @Test
    void refusesAMechanismWithoutATargetForEveryStage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small(Map.of("early", 1), List.of()))
                .withMessageContaining("M must have a target for each of the stages [early, late]");
    }

    @Test
    void refusesATargetOffTheLadder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small(Map.of("early", 1, "late", 5), List.of()))
                .withMessageContaining("must be from 0 to 4");
    }

    @Test
    void refusesATierThatStartsAtAnUnknownStage() {
        Rules.TierAdjustment adjustment = new Rules.TierAdjustment("much", 1, Set.of(), "never");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small(Map.of("early", 1, "late", 1), List.of(adjustment)))
                .withMessageContaining("unknown stage never");
    }

    @Test
    void refusesAMechanismNamedTwiceOrInAnUnknownArea() {
        Rules.Targets once = new Rules.Targets(new MechanismCode("M"), new AreaCode("A"), Set.of(), Map.of("now", 1));
        Rules.Targets astray = new Rules.Targets(new MechanismCode("M"), new AreaCode("B"), Set.of(), Map.of("now", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(List.of(once, once), none(), noGates()))
                .withMessageContaining("targets twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(List.of(astray), none(), noGates()))
                .withMessageContaining("area B, which is unknown");
    }

    @Test
    void refusesRelevanceAndGatesOfMechanismsWithoutTargets() {
        MechanismCode stranger = new MechanismCode("X");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rules(List.of(), new Rules.Relevance(1, Map.of("k", Map.of(stranger, 3.0))), noGates()))
                .withMessageContaining("mechanism X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(List.of(), none(), new Rules.Criticality(Set.of(stranger), Map.of())))
                .withMessageContaining("mechanism X");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rules(List.of(), none(), new Rules.Criticality(Set.of(), Map.of("k", Set.of(stranger)))))
                .withMessageContaining("mechanism X");
    }

    @Test
    void refusesARelevanceThatIsNotAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules.Relevance(0, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules.Relevance(1, Map.of("k", Map.of(new MechanismCode("M"), -1.0))))
                .withMessageContaining("The relevance of M");
    }

    private static String targets(String mechanism, String tier) {
        return DefaultRules.STAGES.stream()
                .map(stage -> DefaultRules.resolve(stage, tier, "mutual"))
                .flatMap(scope -> scope.mechanisms().stream())
                .filter(scored -> scored.code().value().equals(mechanism))
                .map(scored -> String.valueOf(scored.target()))
                .collect(Collectors.joining());
    }

    private static String codes(Scope scope, Predicate<ScoredMechanism> which) {
        return scope.mechanisms().stream()
                .filter(which)
                .map(mechanism -> mechanism.code().value())
                .collect(Collectors.joining(" "));
    }

    private static int target(Rules rules, String stage, String tier) {
        return rules.resolve(new Setting(stage, tier, "any"))
                .mechanisms()
                .get(0)
                .target();
    }

    private static Rules small(Map<String, Integer> targets, List<Rules.TierAdjustment> tiers) {
        return new Rules(
                List.of("early", "late"),
                List.of(new ScoredArea(new AreaCode("A"), 1)),
                List.of(new Rules.Targets(
                        new MechanismCode("M"), new AreaCode("A"), Set.of(new ThemeCode("theme")), targets)),
                tiers,
                none(),
                noGates());
    }

    private static Rules rules(List<Rules.Targets> targets, Rules.Relevance relevance, Rules.Criticality criticality) {
        List<ScoredArea> areas = List.of(new ScoredArea(new AreaCode("A"), 1));
        return new Rules(List.of("now"), areas, targets, List.of(), relevance, criticality);
    }

    private static Rules.Relevance none() {
        return new Rules.Relevance(1, Map.of());
    }

    private static Rules.Criticality noGates() {
        return new Rules.Criticality(Set.of(), Map.of());
    }
}
