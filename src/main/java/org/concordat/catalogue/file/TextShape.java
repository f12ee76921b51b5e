package org.concordat.catalogue.file;

import org.concordat.catalogue.file.Node.Kind;

/** Text of 1 to that many characters, without control characters. */
record TextShape(int most) implements Shape {

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() == Kind.NOTHING
                || (node.kind() == Kind.TEXT && node.text().isBlank())) {
            problems.add(node, "blank");
        } else if (node.kind() != Kind.TEXT) {
            problems.add(node, "not-text");
        } else if (node.text().length() > most) {
            problems.add(node, "too-long", String.valueOf(node.text().length()), String.valueOf(most));
        } else if (node.text().codePoints().anyMatch(Controls::isControl)) {
            problems.add(node, "control-character");
        }
    }
}
