package org.concordat.catalogue.file;

import java.math.BigDecimal;
import org.concordat.catalogue.file.Node.Kind;

/** A multiple of a step between two bounds, both allowed. */
record NumberShape(BigDecimal step, BigDecimal least, BigDecimal most) implements Shape {

    private static final String WHOLE = "[+-]?[0-9]{1,9}";

    boolean isWhole() {
        return step.equals(BigDecimal.ONE);
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node.kind() != Kind.NUMBER || !node.text().matches(isWhole() ? WHOLE : WHOLE + "(\\.[0-9]{1,9})?")) {
            problems.add(node, isWhole() ? "not-whole-number" : "not-number");
            return;
        }
        BigDecimal number = new BigDecimal(node.text());
        boolean inside = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        if (!inside || number.remainder(step).signum() != 0) {
            problems.add(node, "out-of-range", node.text(), least.toString(), most.toString(), step.toString());
        }
    }
}
