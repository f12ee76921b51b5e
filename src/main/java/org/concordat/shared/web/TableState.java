package org.concordat.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.shared.RowsAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * How a table is filtered, sorted and paged, as its address says; and the addresses of the same table sorted or paged
 * otherwise. Nonsense in the address falls back to the table's own order and its first page.
 */
public final class TableState implements RowsAsked {

    /** Rows on a page. */
    public static final int SIZE = 25;

    /** Rows of a table that is asked for as a file; more are no table for a person. */
    public static final int WHOLE = 10_000;

    private static final int LAST_PAGE = 100_000;

    private final String path;
    private final MultiValueMap<String, String> parameters;
    private final Map<String, String> columns;
    private final String column;
    private final boolean descending;
    private final boolean whole;
    private final int page;

    /**
     * @param path where the table is, such as {@code /partners}
     * @param parameters what the address carries; {@code sort}, {@code order} and {@code page} are read here
     * @param columns the columns that may be sorted by, each with the property it sorts
     * @param usual the column to sort by when the address names none
     */
    public TableState(
            String path, MultiValueMap<String, String> parameters, Map<String, String> columns, String usual) {
        this.path = path;
        this.parameters = parameters;
        this.columns = columns;
        String asked = parameters.getFirst("sort");
        this.column = asked != null && columns.containsKey(asked) ? asked : usual;
        this.descending = "desc".equals(parameters.getFirst("order"));
        this.whole = parameters.containsKey(TablesAsCsv.PARAMETER);
        this.page = whole ? 0 : page(parameters.getFirst("page"));
    }

    private static int page(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 0;
    }

    /** Which rows to ask the database for; {@code lastly} makes the order of equal rows certain. */
    public Pageable pageable(String lastly) {
        Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
        Sort sort = Sort.by(new Sort.Order(direction, columns.getOrDefault(column, column)).nullsLast());
        return PageRequest.of(page, size(), sort.and(Sort.by(lastly)));
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public int page() {
        return page;
    }

    /** How many rows to show: a page of them, or as good as all in a file. */
    @Override
    public int size() {
        return whole ? WHOLE : SIZE;
    }

    /** Whether it is asked for as a file, with everything that a page leaves to a drawing or cuts short. */
    public boolean whole() {
        return whole;
    }

    /** The address of all rows of this table as CSV. */
    public String csvLink() {
        return link(Map.of(TablesAsCsv.PARAMETER, TablesAsCsv.PAGED), List.of("page"));
    }

    public boolean sortedBy(String other) {
        return column.equals(other);
    }

    @Override
    public boolean descending() {
        return descending;
    }

    /** The address of this table sorted by that column; the other way round if it is already. */
    public String sortLink(String other) {
        String order = sortedBy(other) && !descending ? "desc" : "asc";
        return link(Map.of("sort", other, "order", order), List.of("page"));
    }

    /** The address of another page of this table, counted from 0. */
    public String pageLink(int other) {
        return link(Map.of("page", Integer.toString(other)), List.of());
    }

    /** The address of this table, from its first page on, with something said otherwise; empty for no more said. */
    public String with(String name, String value) {
        return link(Map.of(name, value), List.of("page"));
    }

    private String link(Map<String, String> changes, List<String> without) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        parameters.forEach((name, values) -> {
            if (!changes.containsKey(name) && !without.contains(name)) {
                values.forEach(value -> say(link, name, value));
            }
        });
        new TreeMap<>(changes).forEach((name, value) -> say(link, name, value));
        return link.build(true).toUriString();
    }

    /** Whatever a name or a value is made of, it stands for itself and for nothing that an address is made of. */
    private static void say(UriComponentsBuilder link, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            link.queryParam(
                    UriUtils.encode(name, StandardCharsets.UTF_8), UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
