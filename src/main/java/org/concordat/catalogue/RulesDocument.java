package org.concordat.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.shared.MechanismCode;

/**
 * A version's rules as data: what is expected where, what counts how much, and what is a gate. Stages, tiers and kinds
 * are plain codes, since the catalogue knows no arrangement.
 *
 * @param stages the codes of the stages, in the order of an arrangement's life
 * @param targets the target level 0 to 4 of each mechanism by stage, before the tier; 0 means not required
 * @param tiers how each support tier moves the targets; a tier that is not listed leaves them as they are
 * @param defaultRelevance the relevance 1 to 3 of a mechanism that the kind says nothing about
 * @param relevance the relevance by kind and mechanism
 * @param critical the mechanisms that are gates for every kind
 * @param criticalByKind the mechanisms that are gates besides, by kind
 */
public record RulesDocument(
        List<String> stages,
        Map<MechanismCode, Map<String, Integer>> targets,
        Map<String, TierRule> tiers,
        int defaultRelevance,
        Map<String, Map<MechanismCode, Integer>> relevance,
        List<MechanismCode> critical,
        Map<String, List<MechanismCode>> criticalByKind) {

    public RulesDocument {
        stages = List.copyOf(stages);
        targets = kept(targets, Map::copyOf);
        tiers = kept(tiers, Function.identity());
        relevance = kept(relevance, Map::copyOf);
        critical = List.copyOf(critical);
        criticalByKind = kept(criticalByKind, List::copyOf);
    }

    private static <K, V> Map<K, V> kept(Map<K, V> map, Function<V, V> copy) {
        return map.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> copy.apply(entry.getValue())));
    }

    /** The target before the tier, 0 to 4; throws {@link IllegalArgumentException} for a code it does not know. */
    public int target(MechanismCode mechanism, String stage) {
        Integer target = targets.getOrDefault(mechanism, Map.of()).get(stage);
        if (target == null) {
            throw new IllegalArgumentException("No target for " + mechanism + " at " + stage);
        }
        return target;
    }

    /**
     * The target after the tier: what was above 0 stays within 1 to 4, and a 0 stays 0. Throws
     * {@link IllegalArgumentException} for a stage that it does not know.
     */
    public int target(Mechanism mechanism, String stage, String tier) {
        int target = target(mechanism.code(), stage);
        TierRule rule = tiers.get(tier);
        if (target == 0 || rule == null || !applies(rule, mechanism, stage)) {
            return target;
        }
        return Math.min(Mechanism.TOP_LEVEL, Math.max(1, target + rule.change()));
    }

    private boolean applies(TierRule rule, Mechanism mechanism, String stage) {
        boolean ofTheme = rule.theme() == null || mechanism.themes().contains(rule.theme());
        boolean lateEnough = rule.fromStage() == null || stages.indexOf(stage) >= stages.indexOf(rule.fromStage());
        return ofTheme && lateEnough;
    }

    /** How much a mechanism counts for a kind of arrangement: 1 supporting, 2 important, 3 central. */
    public int relevance(MechanismCode mechanism, String kind) {
        return relevance.getOrDefault(kind, Map.of()).getOrDefault(mechanism, defaultRelevance);
    }

    /** Whether a mechanism is a gate for a kind of arrangement. */
    public boolean isCritical(MechanismCode mechanism, String kind) {
        return critical.contains(mechanism)
                || criticalByKind.getOrDefault(kind, List.of()).contains(mechanism);
    }
}
