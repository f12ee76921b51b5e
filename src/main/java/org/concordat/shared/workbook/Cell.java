package org.concordat.shared.workbook;

/**
 * What stands in a cell.
 *
 * @param kind what it is
 * @param text its text, or its number as the file has it; empty for anything else
 */
public record Cell(Kind kind, String text) {

    /** What may stand in a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a date or a time. */
        DATE,
        FORMULA,
        /** An error, or a switch that is on or off. */
        OTHER
    }
}
