package org.concordat.planning.web;

import java.util.List;
import java.util.function.Function;
import org.concordat.planning.table.TakingIn;
import org.concordat.shared.Refusal;

/** What a workbook would change in a plan, as its page shows it. */
record TableView(List<Row> changed, List<Row> added, List<Wrong> wrong, long same, String mark, boolean nothing) {

    /** An action that would be changed, or added; without differences it gets a word in its history. */
    record Row(String id, int row, String title, List<Difference> differences) {}

    /** A row that cannot be taken. */
    record Wrong(int row, String column, String why) {}

    static TableView of(TakingIn.Preview preview, Names names, Function<Refusal, String> words) {
        return new TableView(
                preview.changed().stream()
                        .map(one -> new Row(
                                one.action().id().toString(),
                                one.line().row(),
                                one.action().title(),
                                Difference.between(
                                        ActionForm.of(one.before()),
                                        ActionForm.of(one.after()),
                                        names,
                                        one.after().wording() != null)))
                        .toList(),
                preview.added().stream()
                        .map(one -> new Row(
                                "", one.line().row(), one.own().wording().title(), List.of()))
                        .toList(),
                preview.problems().stream()
                        .map(problem -> new Wrong(problem.row(), problem.column(), words.apply(problem.refusal())))
                        .toList(),
                preview.same(),
                preview.mark(),
                preview.isNothing());
    }
}
