package org.concordat.reporting.workbook;

/**
 * The rows of one sheet that belong together.
 *
 * @param first its first row, as a spreadsheet counts
 * @param last its last row
 */
record Block(String sheet, int first, int last) {

    /** One of its columns, as a formula of any sheet names it. */
    String of(String column) {
        return "%s!$%s$%d:$%s$%d".formatted(sheet, column, first, column, last);
    }
}
