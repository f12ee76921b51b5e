package org.concordat.catalogue.file;

import org.concordat.catalogue.file.Node.Kind;

/**
 * Text of a given form.
 *
 * @param pattern the form, as a regular expression
 * @param example by which a writer is told
 */
record FormShape(String pattern, String example) implements Shape {

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.TEXT) {
            problems.add(node, "not-text");
        } else if (!node.text().matches(pattern)) {
            problems.add(node, "wrong-form", Controls.shown(node.text()), example);
        }
    }
}
