package org.concordat.catalogue.file;

import org.concordat.catalogue.file.Node.Kind;

/** A list of so many items of one shape. */
record ListShape(int least, int most, Shape item) implements Shape {

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.LIST) {
            problems.add(node, "not-list");
            return;
        }
        int size = node.items().size();
        if (size < least || size > most) {
            problems.add(node, "list-size", String.valueOf(size), String.valueOf(least), String.valueOf(most));
        }
        node.items().forEach(each -> item.check(each, problems));
    }
}
