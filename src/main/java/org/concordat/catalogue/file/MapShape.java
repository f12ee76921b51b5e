package org.concordat.catalogue.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.catalogue.file.Node.Kind;

/** A map with keys of its own: those it must have, those it may have, and no others. */
record MapShape(Map<String, Field> fields) implements Shape {

    /** What stands under a key. */
    record Field(Shape shape, boolean required) {}

    static MapShape map() {
        return new MapShape(Map.of());
    }

    MapShape with(String key, Shape shape) {
        return plus(key, new Field(shape, true));
    }

    MapShape maybe(String key, Shape shape) {
        return plus(key, new Field(shape, false));
    }

    private MapShape plus(String key, Field field) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        more.put(key, field);
        return new MapShape(more);
    }

    /** What stands under a key, or at a path of keys such as {@code source.pages}. */
    Optional<Field> field(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(fields.get(path));
        }
        return Optional.ofNullable(fields.get(path.substring(0, dot)))
                .filter(field -> field.shape() instanceof MapShape)
                .flatMap(field -> ((MapShape) field.shape()).field(path.substring(dot + 1)));
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.MAP) {
            problems.add(node, "not-map");
            return;
        }
        fields.forEach((key, field) -> {
            if (field.required() && !node.fields().containsKey(key)) {
                problems.add(node, "missing-key", key);
            }
        });
        node.fields().forEach((key, value) -> {
            Field field = fields.get(key);
            if (field == null) {
                problems.add(value, "unknown-key", Controls.shown(key));
            } else {
                field.shape().check(value, problems);
            }
        });
    }
}
