package org.concordat.catalogue.file;

import java.util.List;
import org.concordat.shared.workbook.WrittenWorkbook;

/** Places of a workbook, in the order of its sheets, rows and columns. */
final class SheetPlace {

    private static final long ROWS = 10_000_000;
    private static final long COLUMNS = 100_000;

    private SheetPlace() {}

    static Place workbook() {
        return new Place(0, "framework.place.workbook", List.of());
    }

    /** A sheet as a whole. */
    static Place sheet(SheetForm form) {
        return new Place(
                (SheetForm.ALL.indexOf(form) + 1) * ROWS * COLUMNS, "framework.place.sheet", List.of(form.name()));
    }

    /** A row from 1 and a column from 0. */
    static Place cell(SheetForm form, int row, int column) {
        return new Place(
                ((SheetForm.ALL.indexOf(form) + 1) * ROWS + row) * COLUMNS + column,
                "framework.place.cell",
                List.of(form.name(), String.valueOf(row), WrittenWorkbook.letters(column)));
    }
}
