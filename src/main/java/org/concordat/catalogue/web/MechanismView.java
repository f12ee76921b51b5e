package org.concordat.catalogue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.catalogue.Vocabulary;

/**
 * A mechanism as its page shows it.
 *
 * @param steps the four steps up, each with the ideas that take it
 * @param targets a row for each support tier
 * @param relevance what it counts for a kind that is not listed: 1 supporting, 2 important, 3 central
 * @param alwaysCritical whether it is a gate for every kind
 * @param kinds the kinds for which it counts otherwise or is a gate
 */
record MechanismView(
        List<Step> steps, List<Targets> targets, int relevance, boolean alwaysCritical, List<KindRule> kinds) {

    /** Whether it is a gate for any kind. */
    public boolean everCritical() {
        return alwaysCritical || kinds.stream().anyMatch(KindRule::critical);
    }

    /** The ideas that raise it to a level. */
    record Step(int level, List<Idea> ideas) {}

    /** An idea, with the ideas that must come first. */
    record Idea(ActionIdea idea, List<ActionIdea> after) {}

    /** The targets of a support tier, in the order of the stages. */
    record Targets(String tier, List<Integer> levels) {}

    /** What it counts for a kind of arrangement. */
    record KindRule(String kind, int relevance, boolean critical) {}

    static MechanismView of(Mechanism mechanism, FrameworkDocument document) {
        RulesDocument rules = document.rules();
        return new MechanismView(
                IntStream.rangeClosed(1, Mechanism.TOP_LEVEL)
                        .mapToObj(level -> step(mechanism, level, document))
                        .toList(),
                Vocabulary.TIERS.stream()
                        .map(tier -> targets(mechanism, tier, rules))
                        .toList(),
                rules.defaultRelevance(),
                rules.critical().contains(mechanism.code()),
                Vocabulary.KINDS.stream()
                        .map(kind -> kindRule(mechanism, kind, rules))
                        .filter(rule -> rule.relevance() != rules.defaultRelevance()
                                || (rule.critical() && !rules.critical().contains(mechanism.code())))
                        .toList());
    }

    private static Step step(Mechanism mechanism, int level, FrameworkDocument document) {
        return new Step(
                level,
                mechanism.ideasRaisingTo(level).stream()
                        .map(idea -> idea(idea, document))
                        .toList());
    }

    private static Idea idea(ActionIdea idea, FrameworkDocument document) {
        return new Idea(
                idea,
                idea.after().stream()
                        .map(document::idea)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Targets targets(Mechanism mechanism, String tier, RulesDocument rules) {
        return new Targets(
                tier,
                Vocabulary.STAGES.stream()
                        .map(stage -> rules.target(mechanism, stage, tier))
                        .toList());
    }

    private static KindRule kindRule(Mechanism mechanism, String kind, RulesDocument rules) {
        return new KindRule(kind, rules.relevance(mechanism.code(), kind), rules.isCritical(mechanism.code(), kind));
    }
}
