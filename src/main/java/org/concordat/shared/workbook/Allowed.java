package org.concordat.shared.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a spreadsheet program lets someone type into a column.
 *
 * @param type the word for it in the file
 * @param from a list, or the least that is allowed
 * @param to the most that is allowed; empty for a list
 */
public record Allowed(String type, String from, String to) {

    /** One of a few words, which are offered. */
    public static Allowed oneOf(List<String> words) {
        return new Allowed("list", "\"" + String.join(",", words) + "\"", "");
    }

    /** One of what stands in a column of a sheet, from 0. */
    public static Allowed oneOf(String sheet, int column) {
        String letter = WrittenWorkbook.letters(column);
        return new Allowed(
                "list", "'%s'!$%s$2:$%s$%d".formatted(sheet, letter, letter, WrittenWorkbook.READY_ROWS), "");
    }

    /** A number between two bounds, both allowed. */
    public static Allowed between(boolean whole, BigDecimal least, BigDecimal most) {
        return new Allowed(whole ? "whole" : "decimal", least.toPlainString(), most.toPlainString());
    }

    /** Text of at most so many characters. */
    public static Allowed text(int most) {
        return new Allowed("textLength", "1", String.valueOf(most));
    }
}
