package org.concordat.readiness;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * A framework version's rules: what is asked of each mechanism at each stage, and how tier and kind change that. Stages,
 * tiers, kinds and themes are codes that the engine reads nothing into.
 *
 * @param stages the codes of the stages, in the order in which an arrangement passes through them
 * @param targets of every mechanism, for every stage
 * @param tiers what support tiers change; a tier without an adjustment leaves the targets as they are
 * @throws IllegalArgumentException if the parts do not fit together; the message says where
 */
public record Rules(
        List<String> stages,
        List<ScoredArea> areas,
        List<Targets> targets,
        List<TierAdjustment> tiers,
        Relevance relevance,
        Criticality criticality) {

    /** What is asked of one mechanism: its target level by stage, for a tier without adjustments. */
    public record Targets(MechanismCode mechanism, AreaCode area, Set<ThemeCode> themes, Map<String, Integer> byStage) {
        public Targets {
            themes = Set.copyOf(themes);
            byStage = Map.copyOf(byStage);
            byStage.forEach((stage, target) -> Check.onLadder(target, "The target of " + mechanism + " at " + stage));
        }
    }

    /** How relevant mechanisms are: most alike, some otherwise for some kinds. */
    public record Relevance(double otherwise, Map<String, Map<MechanismCode, Double>> byKind) {
        public Relevance {
            Check.positive(otherwise, "The relevance");
            byKind = byKind.entrySet().stream()
                    .collect(toUnmodifiableMap(Map.Entry::getKey, kind -> Map.copyOf(kind.getValue())));
            byKind.values()
                    .forEach(of -> of.forEach((code, value) -> Check.positive(value, "The relevance of " + code)));
        }

        double of(MechanismCode mechanism, String kind) {
            return byKind.getOrDefault(kind, Map.of()).getOrDefault(mechanism, otherwise);
        }
    }

    /** Which mechanisms are gates: some for every kind, more for some kinds. */
    public record Criticality(Set<MechanismCode> everyKind, Map<String, Set<MechanismCode>> byKind) {
        public Criticality {
            everyKind = Set.copyOf(everyKind);
            byKind = byKind.entrySet().stream()
                    .collect(toUnmodifiableMap(Map.Entry::getKey, kind -> Set.copyOf(kind.getValue())));
        }

        boolean of(MechanismCode mechanism, String kind) {
            return everyKind.contains(mechanism)
                    || byKind.getOrDefault(kind, Set.of()).contains(mechanism);
        }
    }

    /**
     * What a support tier changes.
     *
     * @param change levels added to the target, or taken from it when negative
     * @param themes only mechanisms that carry one of these; every mechanism when empty
     * @param fromStage only from this stage on; at every stage when null
     */
    public record TierAdjustment(
            String tier,
            int change,
            Set<ThemeCode> themes,
            @Nullable String fromStage) {
        public TierAdjustment {
            themes = Set.copyOf(themes);
        }
    }

    public Rules {
        stages = List.copyOf(stages);
        areas = List.copyOf(areas);
        targets = List.copyOf(targets);
        tiers = List.copyOf(tiers);
        Set<MechanismCode> known = new HashSet<>();
        for (Targets mechanism : targets) {
            if (!known.add(mechanism.mechanism())) {
                throw new IllegalArgumentException(mechanism.mechanism() + " has targets twice");
            }
            if (areas.stream().noneMatch(area -> area.code().equals(mechanism.area()))) {
                throw new IllegalArgumentException(
                        mechanism.mechanism() + " belongs to area " + mechanism.area() + ", which is unknown");
            }
            if (!mechanism.byStage().keySet().equals(Set.copyOf(stages))) {
                throw new IllegalArgumentException(
                        mechanism.mechanism() + " must have a target for each of the stages " + stages);
            }
        }
        for (TierAdjustment adjustment : tiers) {
            String from = adjustment.fromStage();
            if (from != null && !stages.contains(from)) {
                throw new IllegalArgumentException("Tier " + adjustment.tier() + " starts at an unknown stage " + from);
            }
        }
        requireKnown(known, criticality.everyKind());
        criticality.byKind().values().forEach(codes -> requireKnown(known, codes));
        relevance.byKind().values().forEach(codes -> requireKnown(known, codes.keySet()));
    }

    /**
     * What is scored in this setting. A tier or kind that the rules do not name changes nothing.
     *
     * @throws IllegalArgumentException if the stage is unknown
     */
    public Scope resolve(Setting setting) {
        if (!stages.contains(setting.stage())) {
            throw new IllegalArgumentException("Stage " + setting.stage() + " is none of " + stages);
        }
        return new Scope(
                areas,
                targets.stream().map(mechanism -> resolve(mechanism, setting)).toList());
    }

    private ScoredMechanism resolve(Targets rule, Setting setting) {
        MechanismCode code = rule.mechanism();
        return new ScoredMechanism(
                code,
                rule.area(),
                rule.themes(),
                relevance.of(code, setting.kind()),
                target(rule, setting),
                criticality.of(code, setting.kind()));
    }

    /** A target that was above 0 stays within 1 to 4; a 0 stays 0, whatever the tier. */
    private int target(Targets rule, Setting setting) {
        int base = rule.byStage().getOrDefault(setting.stage(), 0);
        if (base == 0) {
            return 0;
        }
        int change = tiers.stream()
                .filter(adjustment -> concerns(adjustment, rule, setting))
                .mapToInt(TierAdjustment::change)
                .sum();
        return Math.max(1, Math.min(Level.HIGHEST, base + change));
    }

    private boolean concerns(TierAdjustment adjustment, Targets rule, Setting setting) {
        String from = adjustment.fromStage();
        return adjustment.tier().equals(setting.tier())
                && (adjustment.themes().isEmpty()
                        || adjustment.themes().stream().anyMatch(rule.themes()::contains))
                && (from == null || stages.indexOf(setting.stage()) >= stages.indexOf(from));
    }

    private static void requireKnown(Set<MechanismCode> known, Set<MechanismCode> named) {
        for (MechanismCode mechanism : named) {
            if (!known.contains(mechanism)) {
                throw new IllegalArgumentException("The rules name mechanism " + mechanism + ", which has no targets");
            }
        }
    }
}
