package org.concordat.catalogue.draft;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
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

    /** Which part it is, in every version. */
    record Key(PartKind kind, String code) {}

    /** Every part of a framework, in order. */
    static Map<Key, SaidPart> all(FrameworkDocument document) {
        Map<Key, SaidPart> all = new LinkedHashMap<>();
        SaidPart whole = named(document.name());
        all.put(new Key(PartKind.FRAMEWORK, document.code()), whole);
        whole.read(FrameworkTree.of(document).root(), "", all);
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
                parts.put(
                        inner,
                        value.items().stream().map(part -> part.text("code")).toList());
                value.items()
                        .forEach(part -> readPart(Objects.requireNonNull(LISTS.get(key)), part, map.text("code"), all));
            } else if (inner.startsWith("rules/critical/")) {
                value.items().forEach(code -> texts.put(inner + "/" + code.text(), "yes"));
            } else {
                texts.put(inner, said(value));
            }
        });
    }

    private static void readPart(PartKind kind, Node node, String owner, Map<Key, SaidPart> all) {
        SaidPart part = named(node.text(kind == PartKind.IDEA ? "title" : "name"));
        if (kind == PartKind.MECHANISM) {
            part.texts.put("area", owner);
        }
        all.put(new Key(kind, node.text("code")), part);
        part.read(node, "", all);
    }

    private static boolean holdsMaps(Node list) {
        return list.items().stream().anyMatch(item -> item.kind() == Kind.MAP);
    }

    /** Everything below a node, so that two that say the same are equal. */
    private static String said(Node node) {
        return Stream.concat(
                        Stream.of(node.text()),
                        Stream.concat(node.fields().values().stream(), node.items().stream())
                                .map(SaidPart::said))
                .collect(Collectors.joining("\u0000"));
    }

    /**
     * The paths of what it says otherwise than before. Rules for a mechanism, and places of a part, that only one of the two
     * has are told with the mechanism and the part themselves.
     */
    List<String> changedSince(SaidPart before, Set<Key> earlier, Set<Key> later) {
        Set<String> changed = new LinkedHashSet<>();
        Stream.concat(texts.keySet().stream(), before.texts.keySet().stream())
                .filter(path -> !Objects.equals(texts.get(path), before.texts.get(path)))
                .filter(path -> !isRuleOfOneOnly(path, earlier, later))
                .forEach(changed::add);
        parts.forEach((list, codes) -> {
            List<String> were = before.parts.getOrDefault(list, List.of());
            if (!common(codes, were).equals(common(were, codes))) {
                changed.add(list);
            }
        });
        return List.copyOf(changed);
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
