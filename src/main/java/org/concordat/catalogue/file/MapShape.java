package org.concordat.catalogue.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.catalogue.file.Node.Kind;

/** A map with keys of its own: those it must have, those it may have, and no others. */
record MapShape(Map<String, Shape> required, Map<String, Shape> optional) implements Shape {

    static MapShape map() {
        return new MapShape(Map.of(), Map.of());
    }

    MapShape with(String key, Shape shape) {
        return new MapShape(plus(required, key, shape), optional);
    }

    MapShape maybe(String key, Shape shape) {
        return new MapShape(required, plus(optional, key, shape));
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.MAP) {
            problems.add(node, "not-map");
            return;
        }
        required.keySet().stream()
                .filter(key -> !node.fields().containsKey(key))
                .forEach(key -> problems.add(node, "missing-key", key));
        node.fields().forEach((key, value) -> checkField(key, value, problems));
    }

    private void checkField(String key, Node value, Problems problems) {
        Shape shape = required.getOrDefault(key, optional.get(key));
        if (shape == null) {
            problems.add(value, "unknown-key", Controls.shown(key));
        } else {
            shape.check(value, problems);
        }
    }

    private static Map<String, Shape> plus(Map<String, Shape> shapes, String key, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(shapes);
        more.put(key, shape);
        return more;
    }
}
