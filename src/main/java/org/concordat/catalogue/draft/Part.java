package org.concordat.catalogue.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.catalogue.draft.Field.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a draft: the framework as a whole, an area, a mechanism and so on. Its key is its own for as long as the draft
 * lives, whatever becomes of its code and its place.
 */
public final class Part {

    static final String KEY = "@";

    private final PartKind kind;
    private final ObjectNode node;

    @Nullable private final Part parent;

    Part(PartKind kind, ObjectNode node, @Nullable Part parent) {
        this.kind = kind;
        this.node = node;
        this.parent = parent;
    }

    public PartKind kind() {
        return kind;
    }

    public int key() {
        return node.path(KEY).asInt();
    }

    /** What it belongs to; null for the framework as a whole. */
    public @Nullable Part parent() {
        return parent;
    }

    /** Its code as far as it has one, else an empty text. */
    public String code() {
        return text("code");
    }

    /** What a writer knows it by: its code and name, of a theme its name alone; empty for one that says nothing yet. */
    public String name() {
        if (kind == PartKind.THEME && !text("name").isEmpty()) {
            return text("name");
        }
        String name = text(
                kind == PartKind.FRAMEWORK
                        ? "framework/name"
                        : kind.field("title").isPresent() ? "title" : "name");
        return (code() + " " + name).strip();
    }

    /** The parts of a kind that belong to it, in order. */
    public List<Part> parts(PartKind of) {
        List<Part> parts = new ArrayList<>();
        if (node.get(of.list()) instanceof ArrayNode list) {
            list.forEach(item -> {
                if (item instanceof ObjectNode part) {
                    parts.add(new Part(of, part, this));
                }
            });
        }
        return parts;
    }

    /** This and everything that belongs to it. */
    List<Part> all() {
        List<Part> all = new ArrayList<>(List.of(this));
        kind.parts().flatMap(of -> parts(of).stream()).forEach(part -> all.addAll(part.all()));
        return all;
    }

    /** What a field says, as it is written; empty when nothing is there. */
    public String text(String path) {
        return kind.field(path).map(this::text).orElse("");
    }

    private String text(Field field) {
        if (field.type() == Type.FLAG) {
            return items(leading(field.path())).contains(last(field.path())) ? "yes" : "";
        }
        JsonNode value = at(field.path());
        return switch (field.type()) {
            case LINES -> String.join("\n", items(field.path()));
            case WORDS -> String.join(", ", items(field.path()));
            default -> value == null || value.isNull() || value.isContainer() ? "" : value.asString();
        };
    }

    /** The items of a list, as far as they are texts. */
    List<String> items(String path) {
        return at(path) instanceof ArrayNode list
                ? list.valueStream()
                        .filter(item -> !item.isContainer())
                        .map(JsonNode::asString)
                        .toList()
                : List.of();
    }

    void write(Field field, String text) {
        switch (field.type()) {
            case FLAG -> flag(leading(field.path()), last(field.path()), !text.isEmpty());
            case LINES -> put(field.path(), list(text, "\n+"));
            case WORDS -> put(field.path(), list(text, "[,\\s]+"));
            case NUMBER -> put(field.path(), number(text));
            default -> put(field.path(), text.isEmpty() ? null : JsonNodeFactory.instance.stringNode(text));
        }
    }

    private void flag(String path, String item, boolean stands) {
        List<String> items = new ArrayList<>(items(path));
        items.removeIf(item::equals);
        if (stands) {
            items.add(item);
        }
        put(path, array(items));
    }

    private static @Nullable JsonNode number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private static @Nullable JsonNode list(String text, String between) {
        List<String> items = Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        return items.isEmpty() ? null : array(items);
    }

    private static ArrayNode array(List<String> items) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return list;
    }

    private @Nullable JsonNode at(String path) {
        JsonNode node = this.node;
        for (String key : path.split("/")) {
            node = node.path(key);
        }
        return node.isMissingNode() ? null : node;
    }

    private void put(String path, @Nullable JsonNode value) {
        put(node, List.of(path.split("/")), value);
    }

    /** What is empty is not there, and neither is a map that holds nothing any more. */
    private static void put(ObjectNode map, List<String> keys, @Nullable JsonNode value) {
        String key = keys.get(0);
        if (keys.size() > 1) {
            ObjectNode inner = map.get(key) instanceof ObjectNode there ? there : map.putObject(key);
            put(inner, keys.subList(1, keys.size()), value);
            if (inner.isEmpty()) {
                map.remove(key);
            }
        } else if (value == null) {
            map.remove(key);
        } else {
            map.set(key, value);
        }
    }

    /** The list that parts of a kind stand in. */
    ArrayNode list(PartKind of) {
        return node.get(of.list()) instanceof ArrayNode list ? list : node.putArray(of.list());
    }

    ObjectNode node() {
        return node;
    }

    /** The place among its like, from 0. */
    public int place() {
        List<JsonNode> all =
                parent == null ? List.of() : parent.list(kind).valueStream().toList();
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at) == node)
                .findFirst()
                .orElse(0);
    }

    /** How many stand in its list. */
    public int among() {
        return parent == null ? 1 : parent.list(kind).size();
    }

    private static String leading(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
