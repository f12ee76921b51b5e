package org.concordat.assessment.table;

/**
 * A line of a table, as it stands in the file.
 *
 * @param line where it begins in the file, from 1
 * @param answer {@code 0} to {@code 4}, {@code not sure} or {@code does not apply}; empty if nothing was answered
 */
record TableRow(long line, String partner, String respondent, String mechanism, String answer, String note) {

    boolean saysNothing() {
        return answer.isEmpty() && note.isEmpty();
    }
}
