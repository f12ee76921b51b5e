package org.concordat.catalogue.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.catalogue.file.Node.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML as a plain tree that knows its lines. What makes YAML dangerous or surprising is refused as it is met:
 * aliases (which can unfold without end), anchors, tags, a key twice, a second document, depth without end.
 */
final class YamlTree {

    private static final int DEEPEST = 16;

    private final YAMLParser parser;
    private final Problems problems;

    private YamlTree(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The root of the text's tree, or null when it cannot be read, for a reason that was added to the problems. */
    @Nullable static Node read(String text, Problems problems) {
        try (YAMLParser parser = (YAMLParser) yaml(text).createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree(parser, problems).root();
        } catch (JacksonException e) {
            if (YamlFault.isTab(e)) {
                problems.add(Place.line(YamlFault.line(e)), "", "tab");
            } else {
                problems.add(Place.line(YamlFault.line(e)), "", "not-yaml", YamlFault.reason(e));
            }
            return null;
        }
    }

    /** Reads the text in one piece: the parser trips over a character of two halves that lies across two pieces. */
    private static YAMLFactory yaml(String text) {
        return YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setAllowDuplicateKeys(true)
                        .setBufferSize(text.length() + 1)
                        .build())
                .build();
    }

    @Nullable private Node root() {
        if (parser.nextToken() == null) {
            problems.add(Place.line(1), "", "empty");
            return null;
        }
        Node root = node("", 0);
        if (root != null && parser.nextToken() != null) {
            problems.add(line(), "", "second-document");
        }
        return root;
    }

    @Nullable private Node node(String path, int depth) {
        Place line = line();
        refuseMagic(line, path);
        if (depth > DEEPEST) {
            problems.add(line, path, "too-deep");
            return null;
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(line, path, depth);
            case START_ARRAY -> list(line, path, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(line, path, Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(line, path, Kind.FLAG);
            case VALUE_NULL -> scalar(line, path, Kind.NOTHING);
            default -> scalar(line, path, Kind.TEXT);
        };
    }

    private void refuseMagic(Place line, String path) {
        if (parser.isCurrentAlias()) {
            problems.add(line, path, "alias");
        } else if (parser.getObjectId() != null) {
            problems.add(line, path, "anchor");
        }
        if (parser.getTypeId() != null) {
            problems.add(line, path, "tag");
        }
    }

    private Node scalar(Place line, String path, Kind kind) {
        return Node.scalar(line, path, kind, Objects.requireNonNullElse(parser.getString(), ""));
    }

    @Nullable private Node map(Place line, String path, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = Objects.requireNonNull(parser.currentName());
            Place keyLine = line();
            String inner = Node.path(path, key);
            parser.nextToken();
            Node value = node(inner, depth + 1);
            if (value == null) {
                return null;
            }
            if (fields.containsKey(key)) {
                problems.add(keyLine, inner, "key-twice", key);
            } else {
                fields.put(key, value.at(keyLine));
            }
        }
        return Node.map(line, path, fields);
    }

    @Nullable private Node list(Place line, String path, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = node(Node.path(path, items.size()), depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return Node.list(line, path, items);
    }

    private Place line() {
        return Place.line(Math.max(1, parser.currentTokenLocation().getLineNr()));
    }
}
