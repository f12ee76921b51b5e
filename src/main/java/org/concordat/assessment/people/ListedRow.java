package org.concordat.assessment.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list as it was read.
 *
 * @param line which, from 1
 * @param text what stands there, as it can stand in a list again
 * @param values its values in the order name, email, partner
 * @param problem why it could not be read; null if it could
 */
record ListedRow(
        int line,
        String text,
        List<String> values,
        @Nullable ListProblem problem) {

    ListedRow {
        values = List.copyOf(values);
    }

    String value(int place) {
        return place < values.size() ? values.get(place) : "";
    }
}
