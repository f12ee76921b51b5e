package org.concordat.catalogue.file;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.catalogue.file.Node.Kind;

/** What may stand at one place of a file, whatever stands elsewhere. */
@FunctionalInterface
interface Shape {

    void check(Node node, Problems problems);

    /** Text of 1 to that many characters, without control characters. */
    static Shape text(int most) {
        return (node, problems) -> {
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
        };
    }

    /** Text of a given form, which a writer is told by example. */
    static Shape form(String pattern, String example) {
        return (node, problems) -> {
            if (node.kind() != Kind.TEXT) {
                problems.add(node, "not-text");
            } else if (!node.text().matches(pattern)) {
                problems.add(node, "wrong-form", Controls.shown(node.text()), example);
            }
        };
    }

    /** One of a few words. */
    static Shape oneOf(List<String> words) {
        return (node, problems) -> {
            if (node.kind() != Kind.TEXT || !words.contains(node.text())) {
                problems.add(node, "not-one-of", Controls.shown(node.text()), String.join(", ", words));
            }
        };
    }

    /** A whole number between two bounds, both allowed. */
    static Shape whole(int least, int most) {
        return number("[+-]?[0-9]{1,9}", BigDecimal.ONE, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** A multiple of a step between two bounds, both allowed. */
    static Shape multiple(BigDecimal step, BigDecimal least, BigDecimal most) {
        return number("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?", step, least, most);
    }

    private static Shape number(String pattern, BigDecimal step, BigDecimal least, BigDecimal most) {
        return (node, problems) -> {
            if (node.kind() != Kind.NUMBER || !node.text().matches(pattern)) {
                problems.add(node, step.equals(BigDecimal.ONE) ? "not-whole-number" : "not-number");
                return;
            }
            BigDecimal number = new BigDecimal(node.text());
            boolean inside = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
            if (!inside || number.remainder(step).signum() != 0) {
                problems.add(node, "out-of-range", node.text(), least.toString(), most.toString(), step.toString());
            }
        };
    }

    /** A list of so many items of one shape. */
    static Shape list(int least, int most, Shape item) {
        return (node, problems) -> {
            if (node.kind() != Kind.LIST) {
                problems.add(node, "not-list");
                return;
            }
            int size = node.items().size();
            if (size < least || size > most) {
                problems.add(node, "list-size", String.valueOf(size), String.valueOf(least), String.valueOf(most));
            }
            node.items().forEach(each -> item.check(each, problems));
        };
    }

    /** A map of any keys to values of one shape; what the keys may be is checked where their meaning is known. */
    static Shape mapOf(Shape value) {
        return (node, problems) -> {
            if (node.kind() != Kind.MAP) {
                problems.add(node, "not-map");
                return;
            }
            node.fields().values().forEach(each -> value.check(each, problems));
        };
    }

    /** A map whose keys must be of these words, each with a value of one shape. */
    static Shape mapOf(List<String> words, Shape value) {
        return (node, problems) -> {
            mapOf(value).check(node, problems);
            node.fields().forEach((key, each) -> {
                if (!words.contains(key)) {
                    problems.add(each, "not-one-of", Controls.shown(key), String.join(", ", words));
                }
            });
        };
    }
}
