package org.concordat.catalogue.file;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.file.Node.Kind;

/**
 * Writes a tree as YAML that a person likes to read: long texts folded over lines of their own, short lists and maps on
 * one line.
 */
final class YamlText {

    private static final int WIDTH = 120;
    private static final int LONGEST_IN_LINE = 60;
    private static final int STEP = 2;

    private final StringBuilder yaml = new StringBuilder();

    private YamlText() {}

    static String of(Node root) {
        YamlText text = new YamlText();
        text.fields(root, 0);
        return text.yaml.toString();
    }

    private void fields(Node map, int indent) {
        map.fields().forEach((key, value) -> {
            indent(indent);
            yaml.append(YamlScalar.key(key)).append(':');
            value(value, indent);
        });
    }

    /** What stands behind a key or a dash. */
    private void value(Node value, int indent) {
        Optional<String> line = inLine(value).filter(words -> column() + 1 + words.length() <= WIDTH);
        if (line.isPresent()) {
            yaml.append(' ').append(line.get()).append('\n');
        } else if (value.kind() == Kind.MAP) {
            yaml.append('\n');
            fields(value, indent + STEP);
        } else if (value.kind() == Kind.LIST) {
            yaml.append('\n');
            value.items().forEach(item -> item(item, indent + STEP));
        } else {
            yaml.append(' ').append(YamlScalar.block(value.text(), indent + STEP, WIDTH));
        }
    }

    private void item(Node item, int indent) {
        indent(indent);
        yaml.append('-');
        if (item.kind() == Kind.MAP && !item.fields().isEmpty()) {
            yaml.append(' ');
            fields(item, indent + STEP);
        } else {
            value(item, indent);
        }
    }

    /** Up to a column; the first key of an item stands there already, behind the dash. */
    private void indent(int to) {
        yaml.append(" ".repeat(to - column()));
    }

    private int column() {
        return yaml.length() - 1 - yaml.lastIndexOf("\n");
    }

    /** The value on one line, if it can well be read there. */
    private static Optional<String> inLine(Node value) {
        return switch (value.kind()) {
            case MAP ->
                inLine(
                        value.fields().values().stream(),
                        value.fields().entrySet().stream()
                                .map(field -> YamlScalar.key(field.getKey()) + ": "
                                        + YamlScalar.amongOthers(field.getValue())),
                        "{",
                        "}");
            case LIST -> inLine(value.items().stream(), value.items().stream().map(YamlScalar::amongOthers), "[", "]");
            default ->
                Optional.of(YamlScalar.alone(value))
                        .filter(line -> !value.text().contains("\n"));
        };
    }

    private static Optional<String> inLine(Stream<Node> parts, Stream<String> words, String begin, String end) {
        return parts.allMatch(YamlText::isShort)
                ? Optional.of(words.collect(Collectors.joining(", ", begin, end)))
                : Optional.empty();
    }

    private static boolean isShort(Node part) {
        return part.kind() != Kind.MAP
                && part.kind() != Kind.LIST
                && part.text().length() <= LONGEST_IN_LINE;
    }
}
