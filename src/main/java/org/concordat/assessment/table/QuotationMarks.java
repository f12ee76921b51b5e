package org.concordat.assessment.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether the quotation marks of a table stand where they can, so that this house can say in its words where not. */
final class QuotationMarks {

    private final String text;
    private final char delimiter;
    private long line = 1;

    private QuotationMarks(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static Optional<TableProblem> problem(String text, char delimiter) {
        return Optional.ofNullable(new QuotationMarks(text, delimiter).first());
    }

    private @Nullable TableProblem first() {
        boolean begins = true;
        boolean closed = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            count(at);
            if (c == delimiter || c == '\n' || c == '\r') {
                begins = true;
                closed = false;
            } else if (closed && !Character.isWhitespace(c)) {
                return TableProblem.of(line, "", "", "table.quotation-mark.inside", line);
            } else if (begins && c == '"') {
                long opened = line;
                at = end(at);
                if (at == text.length()) {
                    return TableProblem.of(opened, "", "", "table.quotation-mark.open", opened);
                }
                closed = true;
                begins = false;
            } else if (!Character.isWhitespace(c)) {
                begins = false;
            }
        }
        return null;
    }

    /** Where the mark stands that closes the one at a place; the end of the text if none does. Doubled marks are text. */
    private int end(int opening) {
        for (int at = opening + 1; at < text.length(); at++) {
            count(at);
            if (text.charAt(at) == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                    return at;
                }
                at++;
            }
        }
        return text.length();
    }

    /** Counts lines as an editor does. */
    private void count(int at) {
        char c = text.charAt(at);
        boolean second = c == '\n' && at > 0 && text.charAt(at - 1) == '\r';
        if ((c == '\n' || c == '\r') && !second) {
            line++;
        }
    }
}
