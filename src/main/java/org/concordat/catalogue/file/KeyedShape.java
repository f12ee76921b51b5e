package org.concordat.catalogue.file;

import java.util.List;
import org.concordat.catalogue.file.Node.Kind;

/**
 * A map from keys to values of one shape.
 *
 * @param words what the keys may be; empty where that is checked by what knows their meaning
 */
record KeyedShape(List<String> words, Shape value) implements Shape {

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.MAP) {
            problems.add(node, "not-map");
            return;
        }
        node.fields().forEach((key, each) -> {
            value.check(each, problems);
            if (!words.isEmpty() && !words.contains(key)) {
                problems.add(each, "not-one-of", Controls.shown(key), String.join(", ", words));
            }
        });
    }
}
