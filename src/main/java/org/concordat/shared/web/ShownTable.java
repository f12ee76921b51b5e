package org.concordat.shared.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordat.shared.HarmlessText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table as a page shows it.
 *
 * @param title what it is called on the page
 * @param rows its heads and its rows, with as many cells each
 */
record ShownTable(String title, List<List<String>> rows) {

    /** What is there for eyes or for hands alone. */
    private static final String NOT_SAID =
            "svg, button, form, script, template, input, select, textarea, [aria-hidden=true]";

    private static final String FOR_EARS = ".visually-hidden";
    private static final Pattern FIGURE = Pattern.compile("([+\u2212-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final int WIDEST = 1_000;

    /** Those of a page, or the one that it shows page by page. */
    static List<ShownTable> of(Document page, boolean paged) {
        List<Element> tables = page.select("main table");
        Element pages = page.selectFirst("main nav.paging");
        if (paged && pages != null) {
            Element before = tables.stream()
                    .filter(table -> page.getAllElements().indexOf(table)
                            < page.getAllElements().indexOf(pages))
                    .reduce((one, next) -> next)
                    .orElse(null);
            tables = before == null ? List.of() : List.of(before);
        }
        return tables.stream()
                .map(ShownTable::of)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static ShownTable of(Element table) {
        List<List<String>> heads = grid(table.select("> thead > tr"), true);
        List<List<String>> body = grid(table.select("> tbody > tr, > tfoot > tr, > tr"), false);
        int width = IntStream.concat(
                        heads.stream().mapToInt(List::size), body.stream().mapToInt(List::size))
                .max()
                .orElse(0);
        List<List<String>> rows = new ArrayList<>();
        if (!heads.isEmpty()) {
            rows.add(IntStream.range(0, width)
                    .mapToObj(column -> head(heads, column))
                    .toList());
        }
        body.forEach(row -> rows.add(
                IntStream.range(0, width).mapToObj(column -> at(row, column)).toList()));
        return new ShownTable(Objects.requireNonNull(HarmlessText.of(title(table))), withoutEmptyColumns(rows, width));
    }

    /** What stands above a column, from above; a head that spans several is said in each. */
    private static String head(List<List<String>> heads, int column) {
        Set<String> said = new LinkedHashSet<>();
        heads.forEach(row -> said.add(at(row, column)));
        said.remove("");
        return String.join(": ", said);
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static List<List<String>> withoutEmptyColumns(List<List<String>> rows, int width) {
        List<Integer> filled = IntStream.range(0, width)
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        return rows.stream().map(row -> filled.stream().map(row::get).toList()).toList();
    }

    /** Cells where they are seen: one that spans rows is said in each, one that spans columns in each only as a head. */
    private static List<List<String>> grid(List<Element> rows, boolean heads) {
        List<List<@Nullable String>> grid = new ArrayList<>();
        rows.forEach(row -> grid.add(new ArrayList<>()));
        for (int y = 0; y < rows.size(); y++) {
            int x = 0;
            for (Element cell : rows.get(y).select("> th, > td")) {
                while (x < grid.get(y).size() && grid.get(y).get(x) != null) {
                    x++;
                }
                String said = said(cell);
                int wide = span(cell, "colspan", WIDEST);
                int high = Math.min(span(cell, "rowspan", WIDEST), rows.size() - y);
                for (int down = 0; down < high; down++) {
                    for (int along = 0; along < wide; along++) {
                        put(grid.get(y + down), x + along, along == 0 || heads ? said : "");
                    }
                }
                x += wide;
            }
        }
        return grid.stream()
                .map(row -> row.stream()
                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                        .toList())
                .toList();
    }

    private static void put(List<@Nullable String> row, int column, String said) {
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, said);
    }

    private static int span(Element cell, String attribute, int most) {
        String said = cell.attr(attribute);
        return said.matches("\\d{1,4}") ? Math.max(1, Math.min(Integer.parseInt(said), most)) : 1;
    }

    /** A cell's words: those for eyes, or where there are none those for ears, or else what its drawing is called. */
    private static String said(Element cell) {
        Element drawn = cell.selectFirst("svg > title");
        Element plain = cell.clone();
        plain.select("br, p, li, div, .heat-about, .found-about, .d-block").before("; ");
        Element ears = plain.clone();
        plain.select(NOT_SAID + ", " + FOR_EARS).remove();
        ears.select(NOT_SAID).remove();
        String text = tidy(plain);
        if (text.isEmpty()) {
            text = tidy(ears);
        }
        if (text.isEmpty() && drawn != null) {
            text = drawn.text();
        }
        Matcher figure = FIGURE.matcher(text);
        return figure.matches()
                ? figure.group(1).replace('\u2212', '-').replace("+", "")
                        + figure.group(2).replace(",", "")
                        + Objects.requireNonNullElse(figure.group(3), "")
                : Objects.requireNonNull(HarmlessText.of(text));
    }

    private static String tidy(Element cell) {
        return cell.text()
                .replaceAll("(\\s*;\\s*)+", "; ")
                .replaceAll("^; |; ?$", "")
                .strip();
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
