package org.concordat.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A resource as the page shows it, read from the document that programs read too.
 *
 * @param path its address, with what stands in it in braces
 * @param csv whether it comes as CSV too
 * @param shape the name of what it answers with, or of each row
 * @param example an answer, or its beginning
 */
record Entry(
        String id,
        String path,
        String summary,
        String about,
        boolean csv,
        List<Asked> parameters,
        String shape,
        List<Field> fields,
        @Nullable String example) {

    /** @param inPath whether it stands in the address, and not behind a question mark */
    record Asked(String name, boolean inPath, String about) {}

    /**
     * A field of an answer.
     *
     * @param type in words such as {@code number or null}
     * @param codes what it may say, if that is one of a few; else empty
     */
    record Field(String name, String type, @Nullable String about, String codes) {}

    static Entry of(JsonNode document, String path) {
        JsonNode operation = document.at("/paths/" + path.replace("/", "~1") + "/get");
        JsonNode content = operation.at("/responses/200/content");
        JsonNode json = content.get("application/json");
        JsonNode schema = json.get("schema");
        JsonNode row = schema.has("$ref") ? schema : schema.at("/properties/items/items");
        String shape = row.get("$ref").asString().replaceAll(".*/", "");
        List<Asked> parameters = new ArrayList<>();
        operation
                .get("parameters")
                .forEach(asked -> parameters.add(new Asked(
                        asked.get("name").asString(),
                        asked.get("in").asString().equals("path"),
                        asked.get("description").asString())));
        return new Entry(
                operation.get("operationId").asString(),
                path,
                operation.get("summary").asString(),
                operation.get("description").asString(),
                content.has("text/csv"),
                parameters,
                shape,
                fields(document, shape),
                json.has("example") ? json.get("example").toPrettyString() : null);
    }

    /** What rows and documents are made of, other than these themselves. */
    record Shape(String name, @Nullable String about, List<Field> fields) {}

    static List<Shape> others(JsonNode document, List<ReferencePages.Group> groups) {
        List<String> shown = groups.stream()
                .flatMap(group -> group.entries().stream())
                .map(Entry::shape)
                .toList();
        return document.at("/components/schemas")
                .propertyStream()
                .filter(schema -> !shown.contains(schema.getKey()))
                .map(schema -> new Shape(
                        schema.getKey(),
                        schema.getValue().path("description").asString(null),
                        fields(document, schema.getKey())))
                .toList();
    }

    private static List<Field> fields(JsonNode document, String shape) {
        JsonNode properties = document.at("/components/schemas/" + shape + "/properties");
        return properties
                .propertyStream()
                .map(property -> new Field(
                        property.getKey(),
                        type(property.getValue()),
                        property.getValue().path("description").asString(null),
                        property.getValue()
                                .path("enum")
                                .valueStream()
                                .filter(choice -> !choice.isNull())
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String type(JsonNode property) {
        if (property.has("$ref")) {
            return property.get("$ref").asString().replaceAll(".*/", "");
        }
        if (property.has("anyOf")) {
            return property.get("anyOf").valueStream().map(Entry::type).collect(Collectors.joining(" or "));
        }
        JsonNode type = property.get("type");
        String plain = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString();
        if (property.has("format")) {
            plain = plain.replace("string", property.get("format").asString());
        }
        return property.has("items") ? "list of " + type(property.get("items")) : plain;
    }
}
