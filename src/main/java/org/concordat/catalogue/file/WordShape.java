package org.concordat.catalogue.file;

import java.util.List;
import org.concordat.catalogue.file.Node.Kind;

/** One of a few words. */
record WordShape(List<String> words) implements Shape {

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.TEXT || !words.contains(node.text())) {
            problems.add(node, "not-one-of", Controls.shown(node.text()), String.join(", ", words));
        }
    }
}
