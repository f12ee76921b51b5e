package org.concordat.catalogue.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.catalogue.file.Node.Kind;

/** Lays the tree of a framework out in rows, sheet by sheet; the other way round than {@link WorkbookTree}. */
final class SheetRows {

    private static final Place NOWHERE = Place.path(0, "");

    /** A row: the code of its owner, and what it says. */
    record Line(String owner, Node map) {

        /** What stands in a column. */
        Optional<Node> value(String column) {
            if (column.equals(SheetForm.OWNER)) {
                return Optional.of(word(owner));
            }
            Optional<Node> value = Optional.of(map);
            for (String key : column.split("\\.")) {
                value = value.flatMap(inner -> inner.field(key));
            }
            return value;
        }
    }

    private final Node root;
    private final Parts parts;

    SheetRows(Node root) {
        this.root = root;
        this.parts = new Parts(root);
    }

    Map<SheetForm, List<Line>> all() {
        Map<SheetForm, List<Line>> rows = new LinkedHashMap<>();
        Node relevance = parts.rules("relevance");
        rows.put(
                SheetForm.FRAMEWORK,
                root.field("framework").stream()
                        .map(head -> plus(head, "usual-relevance", relevance.field("default")))
                        .map(head -> new Line("", head))
                        .toList());
        rows.put(SheetForm.THEMES, lines("", parts.themes()).toList());
        rows.put(SheetForm.AREAS, lines("", parts.areas()).toList());
        rows.put(SheetForm.MECHANISMS, each(parts.areas(), area -> area.items("mechanisms").stream()));
        rows.put(
                SheetForm.HR_ROLE,
                ofMechanisms(mechanism -> mechanism.items("hr-role").stream().map(point -> map("hr-role", point))));
        rows.put(SheetForm.LEVELS, ofMechanisms(mechanism -> mechanism.field("levels").stream()));
        rows.put(SheetForm.IDEAS, ofMechanisms(mechanism -> mechanism.items("ideas").stream()));
        rows.put(SheetForm.CASES, ofMechanisms(mechanism -> mechanism.items("cases").stream()));
        Map<String, Node> targets = parts.rules("targets").fields();
        rows.put(
                SheetForm.TARGETS,
                ofMechanisms(mechanism -> Optional.ofNullable(targets.get(mechanism.text("code"))).stream()));
        rows.put(SheetForm.RELEVANCE, ofMechanisms(mechanism -> byKind(mechanism.text("code"), relevance).stream()));
        rows.put(SheetForm.CRITICAL, critical(parts.rules("critical")));
        rows.put(
                SheetForm.TIERS,
                parts.rules("tiers").fields().entrySet().stream()
                        .map(tier -> new Line("", plus(tier.getValue(), "tier", Optional.of(word(tier.getKey())))))
                        .toList());
        return rows;
    }

    private List<Line> ofMechanisms(Function<Node, Stream<Node>> rows) {
        return each(parts.mechanisms(), rows);
    }

    private static List<Line> each(List<Node> owners, Function<Node, Stream<Node>> rows) {
        return owners.stream()
                .flatMap(owner -> rows.apply(owner).map(row -> new Line(owner.text("code"), row)))
                .toList();
    }

    private static Stream<Line> lines(String owner, List<Node> maps) {
        return maps.stream().map(map -> new Line(owner, map));
    }

    private static Optional<Node> byKind(String mechanism, Node relevance) {
        Map<String, Node> kinds = new LinkedHashMap<>();
        relevance
                .entries("by-kind")
                .forEach((kind, counts) -> counts.field(mechanism).ifPresent(count -> kinds.put(kind, count)));
        return Optional.of(Node.map(NOWHERE, "", kinds)).filter(row -> !kinds.isEmpty());
    }

    private static List<Line> critical(Node critical) {
        Map<String, Node> lists = new LinkedHashMap<>();
        critical.field(SheetForm.EVERY_KIND).ifPresent(list -> lists.put(SheetForm.EVERY_KIND, list));
        lists.putAll(critical.entries("by-kind"));
        return lists.entrySet().stream()
                .flatMap(list -> list.getValue().items().stream()
                        .map(code -> new Line(code.text(), map("kind", word(list.getKey())))))
                .toList();
    }

    private static Node plus(Node map, String key, Optional<Node> value) {
        Map<String, Node> fields = new LinkedHashMap<>(map.fields());
        value.ifPresent(node -> fields.put(key, node));
        return Node.map(map.place(), map.path(), fields);
    }

    private static Node map(String key, Node value) {
        return Node.map(NOWHERE, "", Map.of(key, value));
    }

    private static Node word(String word) {
        return Node.scalar(NOWHERE, "", Kind.TEXT, word);
    }
}
