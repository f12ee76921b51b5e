package org.concordat.catalogue.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.catalogue.RulesDocument;
import org.concordat.catalogue.TierRule;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;

/** Puts the rules together from a file in which nothing is wrong any more. */
record RulesAssembly(Node rules) {

    RulesDocument rules(List<String> stages) {
        Node relevance = rules.field("relevance").orElseThrow();
        return new RulesDocument(
                stages,
                map(rules, "targets", MechanismCode::new, RulesAssembly::levelsByStage),
                map(rules, "tiers", Function.identity(), RulesAssembly::tier),
                whole(relevance.field("default").orElseThrow()),
                map(relevance, "by-kind", Function.identity(), RulesAssembly::byMechanism),
                rules.field("critical")
                        .map(critical -> codes(critical.items("every-kind")))
                        .orElse(List.of()),
                rules.field("critical")
                        .map(critical -> map(critical, "by-kind", Function.identity(), kind -> codes(kind.items())))
                        .orElse(Map.of()));
    }

    private static TierRule tier(Node tier) {
        return new TierRule(
                whole(tier.field("change").orElseThrow()),
                tier.field("theme").map(theme -> new ThemeCode(theme.text())).orElse(null),
                tier.field("from-stage").map(Node::text).orElse(null));
    }

    private static Map<String, Integer> levelsByStage(Node levels) {
        return map(levels.fields(), Function.identity(), RulesAssembly::whole);
    }

    private static Map<MechanismCode, Integer> byMechanism(Node kind) {
        return map(kind.fields(), MechanismCode::new, RulesAssembly::whole);
    }

    private static List<MechanismCode> codes(List<Node> items) {
        return items.stream().map(item -> new MechanismCode(item.text())).toList();
    }

    private static int whole(Node number) {
        return Integer.parseInt(number.text());
    }

    private static <K, V> Map<K, V> map(
            Node node, String key, Function<String, K> makeKey, Function<Node, V> makeValue) {
        return map(node.entries(key), makeKey, makeValue);
    }

    private static <K, V> Map<K, V> map(
            Map<String, Node> fields, Function<String, K> makeKey, Function<Node, V> makeValue) {
        Map<K, V> made = new LinkedHashMap<>();
        fields.forEach((name, value) -> made.put(makeKey.apply(name), makeValue.apply(value)));
        return made;
    }
}
