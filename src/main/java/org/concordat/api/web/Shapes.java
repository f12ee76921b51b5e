package org.concordat.api.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.api.Code;
import org.concordat.partnership.Coded;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What records look like as JSON, in the words of JSON Schema: every field is there, and null only where the record says so. What
 * a field means stands in the messages, under the record’s name where it means something of its own.
 */
final class Shapes {

    private final MessageSource messages;
    private final ObjectNode schemas = ApiJson.MAPPER.createObjectNode();

    Shapes(MessageSource messages) {
        this.messages = messages;
    }

    /** All that were asked for, and all that they are made of. */
    ObjectNode schemas() {
        return schemas;
    }

    /** Where the shape of a record stands. */
    ObjectNode of(Class<?> type) {
        String name = type.getSimpleName();
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name).put("type", "object");
            String about = say("api.shape." + name);
            if (about != null) {
                schema.put("description", about);
            }
            ArrayNode required = ApiJson.MAPPER.createArrayNode();
            ObjectNode properties = ApiJson.MAPPER.createObjectNode();
            for (RecordComponent component : type.getRecordComponents()) {
                required.add(component.getName());
                properties.set(component.getName(), property(type, component));
            }
            schema.set("required", required);
            schema.set("properties", properties);
        }
        return ApiJson.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode property(Class<?> type, RecordComponent component) {
        ObjectNode property = shape(component.getGenericType());
        Code code = component.getAnnotation(Code.class);
        if (code != null) {
            ArrayNode choices = property.putArray("enum");
            Arrays.stream(code.of().getEnumConstants()).map(Coded::kebab).forEach(choices::add);
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            property = orNull(property);
        }
        String about = about(type, component.getName());
        return about == null ? property : property.put("description", about);
    }

    private static ObjectNode orNull(ObjectNode property) {
        if (property.has("$ref")) {
            ObjectNode either = ApiJson.MAPPER.createObjectNode();
            either.putArray("anyOf").add(property).addObject().put("type", "null");
            return either;
        }
        String type = property.get("type").asString();
        property.putArray("type").add(type).add("null");
        if (property.has("enum")) {
            ((ArrayNode) property.get("enum")).addNull();
        }
        return property;
    }

    private ObjectNode shape(Type type) {
        if (type instanceof ParameterizedType of) {
            return many(of);
        }
        Class<?> plain = (Class<?>) type;
        ObjectNode shape = ApiJson.MAPPER.createObjectNode();
        if (plain == boolean.class || plain == Boolean.class) {
            return shape.put("type", "boolean");
        }
        if (plain == int.class || plain == Integer.class) {
            return shape.put("type", "integer");
        }
        if (plain == double.class || plain == Double.class || plain == BigDecimal.class) {
            return shape.put("type", "number");
        }
        if (plain == UUID.class) {
            return shape.put("type", "string").put("format", "uuid");
        }
        if (plain == LocalDate.class) {
            return shape.put("type", "string").put("format", "date");
        }
        if (plain == Instant.class) {
            return shape.put("type", "string").put("format", "date-time");
        }
        if (plain.isEnum()) {
            ArrayNode choices = shape.put("type", "string").putArray("enum");
            Arrays.stream(plain.getEnumConstants())
                    .map(constant -> Coded.kebab((Enum<?>) constant))
                    .forEach(choices::add);
            return shape;
        }
        return plain.isRecord() && !isCode(plain) ? of(plain) : shape.put("type", "string");
    }

    private ObjectNode many(ParameterizedType of) {
        ObjectNode shape = ApiJson.MAPPER.createObjectNode();
        Type[] arguments = of.getActualTypeArguments();
        if (Map.class.isAssignableFrom((Class<?>) of.getRawType())) {
            shape.put("type", "object").set("additionalProperties", shape(arguments[1]));
        } else if (Collection.class.isAssignableFrom((Class<?>) of.getRawType())) {
            shape.put("type", "array").set("items", shape(arguments[0]));
        } else {
            throw new IllegalArgumentException("No shape for " + of);
        }
        return shape;
    }

    /** A code is a record with one field, and is written as that. */
    private static boolean isCode(Class<?> type) {
        return type == AreaCode.class || type == MechanismCode.class || type == ThemeCode.class;
    }

    /** What a field means: as in this record, or as everywhere. What those of a framework do stands with the framework files. */
    private @Nullable String about(Class<?> type, String field) {
        if (!type.getPackageName().equals(Code.class.getPackageName())) {
            return null;
        }
        String own = say("api.field." + type.getSimpleName() + "." + field);
        return own == null ? say("api.field." + field) : own;
    }

    private @Nullable String say(String code) {
        return messages.getMessage(code, null, null, Locale.UK);
    }
}
