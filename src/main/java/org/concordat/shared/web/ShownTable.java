package org.concordat.shared.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.shared.HarmlessText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table as a page shows it, or a list that is marked up to be read as one: within {@code data-rows}, which is what it is
 * called, each {@code data-row} is a row, and each {@code data-column} a cell of the column of that name; what stands in no
 * row of its own, such as the name above several reasons, is said in each row of its {@code data-group}. In a table the same
 * mark makes a column of what stands beside what a cell says. {@code data-said} is what is read instead of the words.
 *
 * @param title what it is called on the page
 * @param rows its heads and its rows, with as many cells each
 */
record ShownTable(String title, List<List<String>> rows) {

    private static final int WIDEST = 1_000;

    /** Those of a page, or the one that it shows page by page. */
    static List<ShownTable> of(Document page, boolean paged) {
        List<Element> tables = page.select("main table, main [data-rows]");
        Element pages = page.selectFirst("main nav.paging");
        if (paged && pages != null) {
            List<Element> all = page.getAllElements();
            Element before = tables.stream()
                    .filter(table -> all.indexOf(table) < all.indexOf(pages))
                    .reduce((one, next) -> next)
                    .orElse(null);
            tables = before == null ? List.of() : List.of(before);
        }
        return tables.stream()
                .map(table -> table.normalName().equals("table") ? ofTable(table) : ofList(table))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static ShownTable ofTable(Element table) {
        List<List<ShownCell>> heads = grid(table.select("> thead > tr"), true);
        List<List<ShownCell>> body = grid(table.select("> tbody > tr, > tfoot > tr, > tr"), false);
        int width = IntStream.concat(
                        heads.stream().mapToInt(List::size), body.stream().mapToInt(List::size))
                .max()
                .orElse(0);
        List<ShownColumn> columns = new ArrayList<>();
        Set<String> asides = new LinkedHashSet<>();
        for (int column = 0; column < width; column++) {
            columns.add(new ShownColumn(column, head(heads, column), null));
            for (List<ShownCell> row : body) {
                for (String aside : at(row, column).asides().keySet()) {
                    if (asides.add(aside)) {
                        columns.add(new ShownColumn(column, aside, aside));
                    }
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(ShownColumn::head).toList());
        body.forEach(
                row -> rows.add(columns.stream().map(column -> of(row, column)).toList()));
        return new ShownTable(Objects.requireNonNull(HarmlessText.of(title(table))), tidied(rows, columns.size()));
    }

    /** A column of a file, and what of a table goes there: what its cells say, or what stands beside that under a name. */
    private record ShownColumn(
            int at, String head, @Nullable String aside) {}

    private static String of(List<ShownCell> row, ShownColumn column) {
        if (column.aside() == null) {
            return at(row, column.at()).text();
        }
        return row.stream()
                .distinct()
                .map(said -> said.asides().getOrDefault(column.aside(), ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static ShownTable ofList(Element list) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> lines = new ArrayList<>();
        for (Element row : list.select("[data-row]")) {
            Element group = Objects.requireNonNullElse(row.closest("[data-group]"), row);
            Map<String, String> line = new LinkedHashMap<>();
            for (Element cell : group.select("[" + ShownCell.COLUMN + "]")) {
                Element within = cell.closest("[data-row]");
                if (within == null || within == row) {
                    line.merge(cell.attr(ShownCell.COLUMN), ShownCell.text(cell), (one, other) -> one + "; " + other);
                }
            }
            columns.addAll(line.keySet());
            lines.add(line);
        }
        List<List<String>> rows = new ArrayList<>();
        if (!lines.isEmpty()) {
            rows.add(List.copyOf(columns));
        }
        lines.forEach(line -> rows.add(
                columns.stream().map(column -> line.getOrDefault(column, "")).toList()));
        return new ShownTable(Objects.requireNonNull(HarmlessText.of(list.attr("data-rows"))), rows);
    }

    /** What stands above a column, from above; a head that spans several is said in each. */
    private static String head(List<List<ShownCell>> heads, int column) {
        Set<String> said = new LinkedHashSet<>();
        heads.forEach(row -> said.add(at(row, column).text()));
        said.remove("");
        return String.join(": ", said);
    }

    private static ShownCell at(List<ShownCell> row, int column) {
        return column < row.size() ? row.get(column) : ShownCell.NOTHING;
    }

    /**
     * Without columns that say nothing, and without a second head of the same words: a drawing beside its figure stands under
     * the head of both.
     */
    private static List<List<String>> tidied(List<List<String>> rows, int width) {
        Set<String> heads = new HashSet<>();
        List<Integer> filled = IntStream.range(0, width)
                .filter(column -> {
                    boolean named = !rows.get(0).get(column).isEmpty()
                            && heads.add(rows.get(0).get(column));
                    return named
                            || rows.stream()
                                    .skip(1)
                                    .anyMatch(row -> !row.get(column).isEmpty());
                })
                .boxed()
                .toList();
        return rows.stream()
                .map(row -> filled.stream().map(row::get).toList())
                .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                .toList();
    }

    /** Cells where they are seen: one that spans rows is said in each, one that spans columns in each only as a head. */
    private static List<List<ShownCell>> grid(List<Element> rows, boolean heads) {
        List<List<@Nullable ShownCell>> grid = new ArrayList<>();
        rows.forEach(row -> grid.add(new ArrayList<>()));
        for (int y = 0; y < rows.size(); y++) {
            int x = 0;
            for (Element cell : rows.get(y).select("> th, > td")) {
                while (x < grid.get(y).size() && grid.get(y).get(x) != null) {
                    x++;
                }
                ShownCell said = ShownCell.of(cell);
                int wide = span(cell, "colspan", WIDEST);
                int high = Math.min(span(cell, "rowspan", WIDEST), rows.size() - y);
                for (int down = 0; down < high; down++) {
                    for (int along = 0; along < wide; along++) {
                        put(grid.get(y + down), x + along, along == 0 || heads ? said : ShownCell.NOTHING);
                    }
                }
                x += wide;
            }
        }
        return grid.stream()
                .map(row -> row.stream()
                        .map(cell -> Objects.requireNonNullElse(cell, ShownCell.NOTHING))
                        .toList())
                .toList();
    }

    private static void put(List<@Nullable ShownCell> row, int column, ShownCell said) {
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, said);
    }

    private static int span(Element cell, String attribute, int most) {
        String said = cell.attr(attribute);
        return said.matches("\\d{1,4}") ? Math.max(1, Math.min(Integer.parseInt(said), most)) : 1;
    }

    private static String title(Element table) {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            return caption.text();
        }
        Element section = table.closest("section, details, .card");
        Element heading = section == null ? null : section.selectFirst("h2, h3, summary");
        return heading == null ? "" : heading.text();
    }
}
