package org.concordat.catalogue.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.catalogue.file.MapShape.Field;
import org.concordat.catalogue.file.Node.Kind;
import org.concordat.shared.workbook.Cell;

/**
 * A row of a sheet.
 *
 * @param number which, from 1
 * @param columns where each column of the form stands on this sheet, from 0
 * @param cells what stands in the row, by where it stands
 */
record SheetRow(SheetForm form, int number, Map<String, Integer> columns, Map<Integer, Cell> cells) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?");

    /** What stands in a column, without space around it; empty for nothing. */
    String text(String column) {
        Cell cell = cells.get(at(column));
        return cell == null ? "" : cell.text().strip();
    }

    /** The code of the thing that the row tells of. */
    String owner() {
        return text(SheetForm.OWNER);
    }

    Place place() {
        return place(form.columns().get(0));
    }

    Place place(String column) {
        return SheetPlace.cell(form, number, at(column));
    }

    private int at(String column) {
        return columns.getOrDefault(column, 0);
    }

    /** The row as a map at a path of the tree. */
    Node map(String path) {
        return map(path, "");
    }

    private Node map(String path, String prefix) {
        Map<String, Node> fields = new LinkedHashMap<>();
        List<String> inside =
                form.keys().stream().filter(key -> key.startsWith(prefix)).toList();
        for (String key : inside) {
            String rest = key.substring(prefix.length());
            int dot = rest.indexOf('.');
            if (dot < 0) {
                value(key, Node.path(path, rest)).ifPresent(value -> fields.put(rest, value));
            } else {
                String name = rest.substring(0, dot);
                if (says(prefix + name)) {
                    fields.computeIfAbsent(name, inner -> map(Node.path(path, inner), prefix + inner + "."));
                }
            }
        }
        return Node.map(place(inside.get(0)), path, fields);
    }

    /** Whether a map is told of: it must be, or something stands in one of its columns. */
    private boolean says(String map) {
        return form.field(map).required()
                || form.keys().stream().anyMatch(key -> key.startsWith(map + ".") && cells.containsKey(at(key)));
    }

    /** What stands in a column, at a path of the tree; where nothing need stand and nothing does, there is nothing. */
    Optional<Node> value(String column, String path) {
        Field field = form.field(column);
        Cell cell = cells.get(at(column));
        Place place = place(column);
        if (cell == null && !field.required()) {
            return Optional.empty();
        }
        if (field.shape() instanceof ListShape) {
            return Optional.of(CellList.node(cell == null ? "" : cell.text(), place, path));
        }
        if (cell == null) {
            return Optional.of(Node.scalar(place, path, Kind.NOTHING, ""));
        }
        boolean passage = field.shape() instanceof TextShape;
        String text = passage ? cell.text() : cell.text().strip();
        if (field.shape() instanceof NumberShape && NUMBER.matcher(text).matches()) {
            return Optional.of(Node.scalar(place, path, Kind.NUMBER, text.replaceFirst("\\.0+$", "")));
        }
        return Optional.of(Node.scalar(place, path, Kind.TEXT, text));
    }
}
