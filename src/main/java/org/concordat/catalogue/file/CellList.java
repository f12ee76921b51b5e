package org.concordat.catalogue.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.concordat.catalogue.file.Node.Kind;

/** Several short texts in one cell, with commas between them; one that has a comma of its own stands in quotation marks. */
final class CellList {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._-]+( [\\p{L}\\p{N}._-]+)*");

    private CellList() {}

    static String text(Node list) {
        return list.items().stream()
                .map(Node::text)
                .map(item -> PLAIN.matcher(item).matches() ? item : "\"" + item.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
    }

    static Node node(String text, Place place, String path) {
        List<Node> items = new ArrayList<>();
        for (String item : items(text)) {
            items.add(Node.scalar(place, Node.path(path, items.size()), Kind.TEXT, item));
        }
        return Node.list(place, path, items);
    }

    /** What cannot be taken apart is one item. */
    private static List<String> items(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords().stream()
                    .flatMap(line -> line.toList().stream())
                    .filter(item -> !item.isEmpty())
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return List.of(text);
        }
    }
}
