package org.concordat.readiness;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;

/** The rules of the default framework, as the method tells them. */
final class DefaultRules {

    static final List<String> STAGES = List.of("proposal", "mobilisation", "operation", "maturity", "exit");

    private static final String TARGETS = """
            SO1 23332
            SO2 33332
            SO3 12333
            SO4 22342
            SO5 23342
            SO6 33333
            SO7 13333
            SO8 12343
            SI1 23342
            SI2 23332
            SI3 12333
            SI4 12331
            OI1 03341
            OI2 23332
            OI3 12332
            OI4 11230
            OO1 01342
            OO2 02341
            """;

    private static final Map<String, String> THEMES = Map.of(
            "risk", "SO1 SO7 SI2 SI3 OI3",
            "governance", "SO1 SO2 SO3 SO8 SI1 SI3 OI1 OI2",
            "capability", "SO4 SO5 SO6 SI1 OI1 OI4 OO1",
            "relationship", "SO3 SO7 SI1 SI4 OO2");

    private static final Map<String, String> CENTRAL = Map.of(
            "joint-venture", "SO1 SO2 SI3",
            "outsourcing", "SO6 OI2 SI3",
            "commissioning", "SO4 SO6 SO7",
            "shared-service", "OO1 OI2 SO6",
            "multi-agency", "SI1 SI4 OI4 OO2",
            "supply-chain", "SI2 SI3 SO5",
            "industry-network", "SO3 SO5 OO1 OI4",
            "strategic-alliance", "SO2 SI1 SI2",
            "merger-integration", "SO2 OI3 OO1",
            "mutual", "SO8 SI4 OO2");

    private static final Map<String, String> CRITICAL = Map.of(
            "joint-venture", "SI3",
            "outsourcing", "SI3 SO6 OI2",
            "supply-chain", "SI3",
            "commissioning", "SO6",
            "shared-service", "SO6 OI2");

    private DefaultRules() {}

    static Rules rules() {
        return new Rules(
                STAGES,
                List.of(area("SO", 40), area("SI", 20), area("OI", 20), area("OO", 20)),
                TARGETS.lines().map(DefaultRules::targets).toList(),
                List.of(
                        new Rules.TierAdjustment("arms-length", -1, Set.of(), null),
                        new Rules.TierAdjustment("development", 1, Set.of(new ThemeCode("capability")), "operation"),
                        new Rules.TierAdjustment("leverage", 1, Set.of(new ThemeCode("capability")), null)),
                new Rules.Relevance(2, each(CENTRAL, codes -> codes.collect(toMap(code -> code, code -> 3.0)))),
                new Rules.Criticality(
                        Set.of(new MechanismCode("SO2"), new MechanismCode("SI1")),
                        each(CRITICAL, codes -> codes.collect(toSet()))));
    }

    static Scope resolve(String stage, String tier, String kind) {
        return rules().resolve(new Setting(stage, tier, kind));
    }

    private static ScoredArea area(String code, double weight) {
        return new ScoredArea(new AreaCode(code), weight);
    }

    private static Rules.Targets targets(String row) {
        String code = row.substring(0, 3);
        Map<String, Integer> byStage = new HashMap<>();
        for (int stage = 0; stage < STAGES.size(); stage++) {
            byStage.put(STAGES.get(stage), Character.digit(row.charAt(4 + stage), 10));
        }
        Set<ThemeCode> themes = new TreeSet<>();
        THEMES.forEach((theme, mechanisms) -> {
            if (mechanisms.contains(code)) {
                themes.add(new ThemeCode(theme));
            }
        });
        return new Rules.Targets(new MechanismCode(code), new AreaCode(code.substring(0, 2)), themes, byStage);
    }

    private static <T> Map<String, T> each(Map<String, String> table, Function<Stream<MechanismCode>, T> gather) {
        return table.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        row -> gather.apply(Stream.of(row.getValue().split(" ")).map(MechanismCode::new))));
    }
}
