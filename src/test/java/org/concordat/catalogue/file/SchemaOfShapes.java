package org.concordat.catalogue.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says in the words of JSON Schema what the shapes ask of a framework file. */
final class SchemaOfShapes {

    private SchemaOfShapes() {}

    static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A framework of Concordat");
        schema.put(
                "description",
                "The form of the file. What it means, and what is checked besides, is told in framework-format.md.");
        schema.putAll(of(FrameworkShape.FILE));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema)
                + "\n";
    }

    private static Map<String, Object> of(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof TextShape text) {
            schema.put("type", "string");
            schema.put("maxLength", text.most());
            schema.put("pattern", "\\S");
        } else if (shape instanceof FormShape form) {
            schema.put("type", "string");
            schema.put("pattern", "^" + form.pattern() + "$");
            schema.put("examples", List.of(form.example()));
        } else if (shape instanceof WordShape word) {
            schema.put("enum", word.words());
        } else if (shape instanceof NumberShape number) {
            schema.put("type", number.isWhole() ? "integer" : "number");
            schema.put("minimum", number.least());
            schema.put("maximum", number.most());
            if (!number.isWhole()) {
                schema.put("multipleOf", number.step());
            }
        } else if (shape instanceof ListShape list) {
            schema.put("type", "array");
            schema.put("minItems", list.least());
            schema.put("maxItems", list.most());
            schema.put("items", of(list.item()));
        } else if (shape instanceof KeyedShape keyed) {
            schema.put("type", "object");
            if (!keyed.words().isEmpty()) {
                schema.put("propertyNames", Map.of("enum", keyed.words()));
            }
            schema.put("additionalProperties", of(keyed.value()));
        } else if (shape instanceof MapShape map) {
            schema.put("type", "object");
            List<String> required = new ArrayList<>();
            Map<String, Object> properties = new LinkedHashMap<>();
            map.fields().forEach((key, field) -> {
                properties.put(key, of(field.shape()));
                if (field.required()) {
                    required.add(key);
                }
            });
            schema.put("required", required);
            schema.put("properties", properties);
            schema.put("additionalProperties", false);
        }
        return schema;
    }
}
