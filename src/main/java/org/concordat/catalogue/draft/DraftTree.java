package org.concordat.catalogue.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private static final Predicate<String> BY_MECHANISM =
            Pattern.compile("rules\\.(targets|relevance\\.by-kind\\.[a-z-]+)").asMatchPredicate();

    private static final Predicate<String> OF_MECHANISMS =
            Pattern.compile("rules\\.critical\\.(every-kind|by-kind\\.[a-z-]+)").asMatchPredicate();

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
        boolean byMechanism = BY_MECHANISM.test(path);
        json.forEachEntry((key, value) -> {
            if (!key.startsWith(Part.KEY) && (!byMechanism || mechanisms.contains(key))) {
                fields.put(key, node(value, Node.path(path, key), below(at, key)));
            }
        });
        return fields;
    }

    private List<Node> items(JsonNode json, String path, TextPlace at) {
        List<Node> items = new ArrayList<>();
        boolean ofMechanisms = OF_MECHANISMS.test(path);
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

    /** Said in words only where it is a part of what is wrong, by {@link #inWords}. */
    private Place place(TextPlace at) {
        return new Place(order++, "framework.place.text", List.of(at));
    }

    /** An argument of what is wrong, as a writer can read it. */
    Object inWords(Object argument) {
        if (!(argument instanceof Place place) || !(place.words().get(0) instanceof TextPlace at)) {
            return argument;
        }
        Part part = parts.get(at.part());
        return part == null
                ? Place.path(place.order(), at.toString())
                : new Place(place.order(), place.code(), List.of(part.name(), FieldLabel.of(part.kind(), at.field())));
    }
}
