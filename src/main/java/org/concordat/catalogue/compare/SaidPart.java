package org.concordat.catalogue.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.draft.Field;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.file.Node;
import org.concordat.catalogue.file.Node.Kind;

/**
 * A part of a framework, as far as it is not made of other parts.
 *
 * @param name what it is called
 * @param texts what it says, by path
 * @param parts the codes of the parts in it, by the list that they stand in
 */
record SaidPart(String name, Map<String, String> texts, Map<String, List<String>> parts) {

    private static final Map<String, PartKind> LISTS = Map.of(
            "themes", PartKind.THEME, "areas", PartKind.AREA, "mechanisms", PartKind.MECHANISM, "ideas", PartKind.IDEA);

    /** Stands between the items of a list, which may be texts of several lines. */
    private static final String BETWEEN = "\u0000";

    /** Which part it is, in every version; the framework itself needs no code. */
    record Key(PartKind kind, String code) {}

    /** Every part of a framework, in order. Of two that a draft gives the same code, the later one has a mark besides. */
    static Map<Key, SaidPart> all(FrameworkTree framework) {
        Map<Key, SaidPart> all = new LinkedHashMap<>();
        String name = framework
                .root()
                .field("framework")
                .map(head -> head.text("name"))
                .orElse("");
        SaidPart whole = named(name);
        all.put(new Key(PartKind.FRAMEWORK, ""), whole);
        whole.read(framework.root(), "", all);
        whole.texts.remove("framework/version");
        return all;
    }

    private static SaidPart named(String name) {
        return new SaidPart(name, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private void read(Node map, String path, Map<Key, SaidPart> all) {
        map.fields().forEach((key, value) -> {
            String inner = path.isEmpty() ? key : path + "/" + key;
            if (value.kind() == Kind.MAP) {
                read(value, inner, all);
            } else if (LISTS.containsKey(key) && holdsMaps(value)) {
                List<String> codes = new ArrayList<>();
                value.items()
                        .forEach(part -> codes.add(
                                readPart(Objects.requireNonNull(LISTS.get(key)), part, map.text("code"), all)));
                parts.put(inner, codes);
            } else if (inner.startsWith("rules/critical/")) {
                value.items().forEach(code -> texts.put(inner + "/" + code.text(), "yes"));
            } else {
                texts.put(inner, said(value));
            }
        });
    }

    private static String readPart(PartKind kind, Node node, String owner, Map<Key, SaidPart> all) {
        SaidPart part = named(node.text(kind == PartKind.IDEA ? "title" : "name"));
        if (kind == PartKind.MECHANISM) {
            part.texts.put("area", owner);
        }
        String code = node.text("code");
        while (all.containsKey(new Key(kind, code))) {
            code += "*";
        }
        all.put(new Key(kind, code), part);
        part.read(node, "", all);
        return code;
    }

    private static boolean holdsMaps(Node list) {
        return list.items().stream().anyMatch(item -> item.kind() == Kind.MAP);
    }

    /** Everything below a node, so that two that say the same are equal; of maps there are none there but cases. */
    private static String said(Node node) {
        return switch (node.kind()) {
            case MAP -> together(PartKind.CASE.fields().stream().map(field -> node.text(field.path())));
            case LIST -> together(node.items().stream().map(SaidPart::said));
            case NUMBER -> new BigDecimal(node.text()).stripTrailingZeros().toPlainString();
            default -> node.text();
        };
    }

    private static String together(Stream<String> texts) {
        return texts.collect(Collectors.joining(BETWEEN));
    }

    /**
     * What it says otherwise than before. Rules for a mechanism, and places of a part, that only one of the two has are told
     * with the mechanism and the part themselves.
     */
    List<TextDifference> changedSince(SaidPart before, PartKind kind, Set<Key> earlier, Set<Key> later) {
        List<TextDifference> changed = new ArrayList<>();
        Set<String> paths =
                kind.fields().stream().map(Field::path).collect(Collectors.toCollection(LinkedHashSet::new));
        paths.addAll(texts.keySet());
        paths.addAll(before.texts.keySet());
        for (String path : paths) {
            String now = texts.getOrDefault(path, "");
            String then = before.texts.getOrDefault(path, "");
            if (!now.equals(then) && !isRuleOfOneOnly(path, earlier, later)) {
                changed.add(new TextDifference(kind, path, lines(then), lines(now), false));
            }
        }
        parts.forEach((list, codes) -> {
            List<String> were = before.parts.getOrDefault(list, List.of());
            List<String> then = common(were, codes);
            List<String> now = common(codes, were);
            if (!now.equals(then)) {
                changed.add(new TextDifference(kind, list, String.join("\n", then), String.join("\n", now), true));
            }
        });
        return changed;
    }

    private static String lines(String said) {
        return said.replace(BETWEEN, "\n");
    }

    private static List<String> common(List<String> codes, List<String> others) {
        return codes.stream().filter(others::contains).toList();
    }

    private static boolean isRuleOfOneOnly(String path, Set<Key> earlier, Set<Key> later) {
        return path.startsWith("rules/")
                && Stream.of(path.split("/"))
                        .map(code -> new Key(PartKind.MECHANISM, code))
                        .anyMatch(mechanism -> earlier.contains(mechanism) != later.contains(mechanism));
    }
}
