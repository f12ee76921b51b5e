package org.concordat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Holds an answer against the schema of an OpenAPI document: nothing missing, nothing that is not said, nothing else than said. */
final class HeldTo {

    private static final Set<String> KNOWN = Set.of(
            "type",
            "description",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "enum",
            "format",
            "anyOf",
            "$ref");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private HeldTo(JsonNode document) {
        this.document = document;
    }

    static List<String> faults(JsonNode document, JsonNode schema, JsonNode answer) {
        HeldTo held = new HeldTo(document);
        held.hold(answer, schema, "");
        return held.faults;
    }

    private void hold(JsonNode value, JsonNode schema, String at) {
        schema.propertyNames().stream()
                .filter(word -> !KNOWN.contains(word))
                .forEach(word -> faults.add(at + " unknown word " + word));
        if (schema.has("$ref")) {
            hold(value, document.at(schema.get("$ref").asString().substring(1)), at);
            return;
        }
        if (schema.has("anyOf")) {
            if (schema.get("anyOf")
                    .valueStream()
                    .noneMatch(one -> faults(document, one, value).isEmpty())) {
                faults.add(at + " anyOf");
            }
            return;
        }
        if (!ofType(schema.get("type"), value)) {
            faults.add(at + " is " + value.getNodeType());
            return;
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " enum " + value);
        }
        if (schema.has("format")
                && !value.isNull()
                && !ofFormat(schema.get("format").asString(), value.asString())) {
            faults.add(at + " format " + value);
        }
        if (value.isArray()) {
            value.valueStream().forEach(item -> hold(item, schema.get("items"), at + "[]"));
        }
        if (value.isObject()) {
            schema.path("required")
                    .valueStream()
                    .filter(key -> !value.has(key.asString()))
                    .forEach(key -> faults.add(at + "." + key.asString() + " missing"));
            value.forEachEntry((key, inner) -> {
                JsonNode known = schema.path("properties").has(key)
                        ? schema.get("properties").get(key)
                        : schema.get("additionalProperties");
                if (known == null) {
                    faults.add(at + "." + key + " not said");
                } else {
                    hold(inner, known, at + "." + key);
                }
            });
        }
    }

    private static boolean ofType(JsonNode type, JsonNode value) {
        return type.isArray()
                ? type.valueStream().anyMatch(one -> ofType(one, value))
                : switch (type.asString()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> throw new IllegalArgumentException(type.asString());
                };
    }

    private static boolean ofFormat(String format, String text) {
        try {
            Object read = switch (format) {
                case "uuid" -> UUID.fromString(text);
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                default -> throw new IllegalArgumentException(format);
            };
            return read != null;
        } catch (DateTimeParseException | IllegalArgumentException no) {
            return false;
        }
    }
}
