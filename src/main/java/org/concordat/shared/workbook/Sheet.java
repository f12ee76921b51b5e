package org.concordat.shared.workbook;

import java.util.List;

/**
 * A sheet of a workbook that came in.
 *
 * @param rows the rows in which something stands
 * @param merged the cells that were merged, such as {@code B2:C4}
 */
public record Sheet(String name, List<Row> rows, List<String> merged) {

    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }
}
