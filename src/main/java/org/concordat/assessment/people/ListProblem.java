package org.concordat.assessment.people;

import java.util.List;
import org.concordat.shared.Refusal;

/** Why a line of a list is not taken: a message, with what its placeholders stand for. */
public record ListProblem(String code, List<Object> arguments) {

    public ListProblem {
        arguments = List.copyOf(arguments);
    }

    static ListProblem of(String code, Object... arguments) {
        return new ListProblem(code, List.of(arguments));
    }

    static ListProblem of(Refusal refusal) {
        return of(refusal.code(), refusal.arguments());
    }
}
