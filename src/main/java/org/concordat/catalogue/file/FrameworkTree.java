package org.concordat.catalogue.file;

import java.util.List;
import org.concordat.catalogue.FrameworkDocument;

/** A framework as a tree of keys and values, wherever it was read: what is wrong with it, and what it says. */
public record FrameworkTree(Node root) {

    /** The tree that a file of the framework has. */
    public static FrameworkTree of(FrameworkDocument document) {
        return new FrameworkTree(new FrameworkDisassembly(document).tree());
    }

    /** Everything that keeps it from being a framework, in the order of the places; empty when it is one. */
    public List<Problem> problems() {
        Problems problems = new Problems();
        FrameworkShape.FILE.check(root, problems);
        Parts parts = new Parts(root);
        new CodeCheck(parts, problems).run();
        new LadderCheck(parts, problems).run();
        new OrderCheck(parts, problems).run();
        return problems.inOrder();
    }

    /** What it says. Throws {@link FrameworkFileRefused} with all its problems if it has any. */
    public FrameworkDocument document() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new FrameworkFileRefused(problems);
        }
        return new FrameworkAssembly(root).document();
    }
}
