package org.concordat.assessment.table;

import java.util.List;

/**
 * Something in a table that keeps it from being taken.
 *
 * @param line the line of the file, from 1
 * @param column the name of the column; empty if it concerns the whole line
 * @param value what stands there
 * @param code the message that says what is wrong
 * @param arguments what the message's placeholders stand for
 */
public record TableProblem(long line, String column, String value, String code, List<Object> arguments) {

    private static final int SHOWN = 80;

    public TableProblem {
        arguments = List.copyOf(arguments);
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    static TableProblem of(long line, String column, String value, String code, Object... arguments) {
        return new TableProblem(line, column, value, code, List.of(arguments));
    }
}
