package org.concordat.planning.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that came in.
 *
 * @param row which, as the spreadsheet counts
 * @param cells what stands in it, by the heading of its column; an empty cell of a column that is there is an empty text
 * @param was what stood in it when it was taken out, as far as the table says
 */
public record Line(int row, Map<String, String> cells, Map<String, String> was) {

    public Line {
        cells = Map.copyOf(cells);
        was = Map.copyOf(was);
    }

    /** A row of which nothing says what stood in it before. */
    Line(int row, Map<String, String> cells) {
        this(row, cells, Map.of());
    }

    /** What stands in a column; null where the table has no such column. */
    @Nullable String in(String heading) {
        return cells.get(heading);
    }

    @Nullable String in(PlanColumn column) {
        return cells.get(column.heading());
    }

    /** The same row of a table with these columns alone. */
    Line only(Map<String, String> others) {
        return new Line(row, others, was);
    }
}
