package org.concordat.catalogue.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.concordat.shared.journal.Word;
import tools.jackson.databind.JsonNode;

/** Everything that a draft says, text by text, to be compared with what it said before. */
final class DraftTexts {

    private final Map<Integer, Part> parts = new LinkedHashMap<>();
    private final Map<TextPlace, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Integer>> orders = new HashMap<>();

    DraftTexts(DraftContent content) {
        for (Part part : content.whole().all()) {
            parts.put(part.key(), part);
            read(part, part.node(), "");
            part.kind()
                    .parts()
                    .forEach(kind -> orders.put(
                            part.key() + "/" + kind.list(),
                            part.parts(kind).stream().map(Part::key).toList()));
        }
    }

    private void read(Part part, JsonNode map, String path) {
        new TreeMap<>(properties(map)).forEach((key, value) -> {
            String inner = path.isEmpty() ? key : path + "/" + key;
            if (value.isObject()) {
                read(part, value, inner);
            } else if (!key.startsWith(Part.KEY) && !holdsParts(value)) {
                String text = value.isArray() ? String.join(", ", part.items(inner)) : value.asString("");
                texts.put(new TextPlace(part.key(), inner), text);
            }
        });
    }

    private static Map<String, JsonNode> properties(JsonNode map) {
        Map<String, JsonNode> properties = new HashMap<>();
        map.forEachEntry(properties::put);
        return properties;
    }

    private static boolean holdsParts(JsonNode value) {
        return value.isArray() && value.valueStream().anyMatch(JsonNode::isObject);
    }

    Map<Integer, Part> parts() {
        return parts;
    }

    Map<TextPlace, String> texts() {
        return texts;
    }

    /** The keys of the parts of each list, in order. */
    Map<String, List<Integer>> orders() {
        return orders;
    }

    boolean has(int part) {
        return parts.containsKey(part);
    }

    Word names(List<Integer> keys) {
        return Word.series(
                keys, key -> Word.text(Objects.requireNonNull(parts.get(key)).name()));
    }
}
