package org.concordat.catalogue.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.file.Node;
import org.concordat.catalogue.file.Node.Kind;
import org.concordat.catalogue.file.Place;
import tools.jackson.databind.JsonNode;

/**
 * A draft as the tree that every framework is checked as, and where each path of it stands in the draft. Rules for
 * mechanisms that were taken out stay in the draft, so that they can come back, and are left out here.
 */
final class DraftTree {

    private static final String BY_MECHANISM = "rules\\.(targets|relevance\\.by-kind\\.[a-z-]+)";
    private static final String OF_MECHANISMS = "rules\\.critical\\.(every-kind|by-kind\\.[a-z-]+)";

    private final Map<String, TextPlace> places = new HashMap<>();
    private final Map<Integer, Part> parts = new HashMap<>();
    private final Set<String> mechanisms;
    private final FrameworkTree tree;
    private long order;

    DraftTree(DraftContent content, String code, int number) {
        content.whole().all().forEach(part -> parts.putIfAbsent(part.key(), part));
        mechanisms = content.codes(PartKind.MECHANISM);
        Map<String, Node> fields = new LinkedHashMap<>(
                node(content.root(), "", new TextPlace(0, "")).fields());
        fields.computeIfPresent("framework", (key, head) -> head(head, code, number));
        tree = new FrameworkTree(Node.map(place(new TextPlace(0, "")), "", fields));
    }

    FrameworkTree tree() {
        return tree;
    }

    /** Where a path of the tree stands in the draft. */
    TextPlace at(String path) {
        return places.getOrDefault(path, new TextPlace(0, ""));
    }

    private Node head(Node head, String code, int number) {
        Map<String, Node> fields = new LinkedHashMap<>(head.fields());
        Place here = head.place();
        fields.put("code", Node.scalar(here, "framework.code", Kind.TEXT, code));
        fields.put("version", Node.scalar(here, "framework.version", Kind.NUMBER, String.valueOf(number)));
        return Node.map(here, head.path(), fields);
    }

    private Node node(JsonNode json, String path, TextPlace at) {
        places.put(path, at);
        Place place = place(at);
        if (json.isObject()) {
            return Node.map(place, path, fields(json, path, at));
        }
        if (json.isArray()) {
            return Node.list(place, path, items(json, path, at));
        }
        Kind kind =
                json.isNumber() ? Kind.NUMBER : json.isBoolean() ? Kind.FLAG : json.isNull() ? Kind.NOTHING : Kind.TEXT;
        return Node.scalar(
                place, path, kind, json.isNumber() ? json.decimalValue().toPlainString() : json.asString());
    }

    private Map<String, Node> fields(JsonNode json, String path, TextPlace at) {
        Map<String, Node> fields = new LinkedHashMap<>();
        boolean byMechanism = path.matches(BY_MECHANISM);
        json.forEachEntry((key, value) -> {
            if (!key.startsWith(Part.KEY) && (!byMechanism || mechanisms.contains(key))) {
                fields.put(key, node(value, Node.path(path, key), below(at, key)));
            }
        });
        return fields;
    }

    private List<Node> items(JsonNode json, String path, TextPlace at) {
        List<Node> items = new ArrayList<>();
        boolean ofMechanisms = path.matches(OF_MECHANISMS);
        json.forEach(item -> {
            if (!ofMechanisms || mechanisms.contains(item.asString(""))) {
                TextPlace here =
                        item.has(Part.KEY) ? new TextPlace(item.path(Part.KEY).asInt(), "") : at;
                items.add(node(item, Node.path(path, items.size()), here));
            }
        });
        return items;
    }

    private static TextPlace below(TextPlace at, String key) {
        return new TextPlace(at.part(), at.field().isEmpty() ? key : at.field() + "/" + key);
    }

    private Place place(TextPlace at) {
        Part part = parts.get(at.part());
        if (part == null) {
            return Place.path(order++, at.toString());
        }
        return at.field().isEmpty()
                ? Place.path(order++, part.name())
                : new Place(
                        order++, "framework.place.text", List.of(part.name(), FieldLabel.of(part.kind(), at.field())));
    }
}
