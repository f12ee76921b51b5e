package org.concordat.catalogue.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds a document against a JSON Schema, as far as ours goes; a word of the schema that it does not know fails. */
final class SchemaCheck {

    private static final Set<String> NOTES = Set.of("$schema", "title", "description", "examples");

    private static final Map<String, BiPredicate<JsonNode, JsonNode>> CHECKS = Map.ofEntries(
            Map.entry("type", SchemaCheck::isOfType),
            Map.entry("enum", (words, value) -> words.valueStream().anyMatch(value::equals)),
            Map.entry("maxLength", (most, value) -> value.asString().length() <= most.asInt()),
            Map.entry(
                    "pattern",
                    (pattern, value) -> Pattern.compile(pattern.asString())
                            .matcher(value.asString())
                            .find()),
            Map.entry("minimum", (least, value) -> value.decimalValue().compareTo(least.decimalValue()) >= 0),
            Map.entry("maximum", (most, value) -> value.decimalValue().compareTo(most.decimalValue()) <= 0),
            Map.entry(
                    "multipleOf",
                    (step, value) ->
                            value.decimalValue().remainder(step.decimalValue()).compareTo(BigDecimal.ZERO) == 0),
            Map.entry("minItems", (least, value) -> value.size() >= least.asInt()),
            Map.entry("maxItems", (most, value) -> value.size() <= most.asInt()),
            Map.entry("required", (keys, value) -> keys.valueStream().allMatch(key -> value.has(key.asString()))),
            Map.entry("items", (each, value) -> true),
            Map.entry("properties", (each, value) -> true),
            Map.entry("propertyNames", (each, value) -> true),
            Map.entry("additionalProperties", (each, value) -> true));

    private final List<String> faults = new ArrayList<>();

    private SchemaCheck() {}

    /** What of the document is not as the schema says: its place, and the word of the schema. */
    static List<String> faults(String schema, JsonNode document) {
        SchemaCheck check = new SchemaCheck();
        check.hold(document, JsonMapper.shared().readTree(schema), "");
        return check.faults;
    }

    private void hold(JsonNode value, JsonNode schema, String path) {
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            faults.add(path + " type");
            return;
        }
        schema.forEachEntry((word, asked) -> {
            if (!NOTES.contains(word) && !CHECKS.get(word).test(asked, value)) {
                faults.add(path + " " + word);
            }
        });
        value.valueStream()
                .filter(item -> value.isArray())
                .forEach(item -> hold(item, schema.get("items"), path + "[]"));
        value.forEachEntry((key, inner) -> {
            JsonNode known = schema.path("properties").get(key);
            JsonNode other = schema.get("additionalProperties");
            if (known != null || other.isObject()) {
                hold(inner, known == null ? other : known, path + "." + key);
            } else {
                faults.add(path + "." + key + " additionalProperties");
            }
            if (schema.has("propertyNames")) {
                hold(JsonNodeFactory.instance.stringNode(key), schema.get("propertyNames"), path + "." + key);
            }
        });
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException(type.asString());
        };
    }
}
