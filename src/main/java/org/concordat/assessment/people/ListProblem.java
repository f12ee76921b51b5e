package org.concordat.assessment.people;

import java.util.List;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a list is not taken: a message, with what its placeholders stand for.
 *
 * @param column the field that it is about, where the message itself does not name it; else null
 */
public record ListProblem(@Nullable String column, String code, List<Object> arguments) {

    /** How the messages begin that are said of any text. */
    private static final String OF_ANY_FIELD = "text.";

    public ListProblem {
        arguments = List.copyOf(arguments);
    }

    static ListProblem of(String code, Object... arguments) {
        return new ListProblem(null, code, List.of(arguments));
    }

    static ListProblem of(Refusal refusal) {
        String column = refusal.code().startsWith(OF_ANY_FIELD) ? refusal.field() : null;
        return new ListProblem(column, refusal.code(), List.of(refusal.arguments()));
    }
}
