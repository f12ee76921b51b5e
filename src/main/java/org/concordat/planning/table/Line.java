package org.concordat.planning.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that came in.
 *
 * @param row which, as the spreadsheet counts
 * @param cells what stands in it, by the heading of its column; an empty cell of a column that is there is an empty text
 */
public record Line(int row, Map<String, String> cells) {

    public Line {
        cells = Map.copyOf(cells);
    }

    /** What stands in a column; null where the table has no such column. */
    @Nullable String in(String heading) {
        return cells.get(heading);
    }

    @Nullable String in(PlanColumn column) {
        return cells.get(column.heading());
    }
}
