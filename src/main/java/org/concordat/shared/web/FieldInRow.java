package org.concordat.shared.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which of several alike rows of a form a field stands, so that a list of problems can say it.
 *
 * @param code of the words that say it, which take the number and the field; a form that has none says the field alone
 * @param number counted from 1
 */
public record FieldInRow(String code, int number) {

    private static final Pattern NAME = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\..+");

    /** Null for a field that stands in no row. */
    public static @Nullable FieldInRow of(String name) {
        Matcher inRow = NAME.matcher(name);
        return inRow.matches()
                ? new FieldInRow("field.row." + inRow.group(1), Integer.parseInt(inRow.group(2)) + 1)
                : null;
    }
}
