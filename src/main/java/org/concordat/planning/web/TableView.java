package org.concordat.planning.web;

import java.util.List;
import java.util.function.Function;
import org.concordat.planning.table.TakingIn;
import org.concordat.shared.Refusal;

/** What a workbook would change in a plan, as its page shows it. */
record TableView(
        List<Row> changed,
        List<String> added,
        List<Wrong> wrong,
        List<Wrong> forReading,
        long same,
        String mark,
        boolean nothing) {

    /**
     * An action that would be changed; without differences it gets a word in its history.
     *
     * @param changes whether anything of it would be changed; else it is only in question
     * @param meanwhile whether others changed it since the workbook was taken out
     */
    record Row(
            String id,
            String title,
            boolean changes,
            List<Difference> differences,
            List<TakingIn.Clash> clashes,
            boolean meanwhile) {}

    /** A row that cannot be taken. */
    record Wrong(int row, String column, String why) {}

    static TableView of(TakingIn.Preview preview, Names names, Function<Refusal, String> words) {
        return new TableView(
                preview.changed().stream()
                        .map(one -> new Row(
                                one.action().id().toString(),
                                one.action().title(),
                                one.changes(),
                                Difference.between(
                                        ActionForm.of(one.before()),
                                        ActionForm.of(one.after()),
                                        names,
                                        one.after().wording() != null),
                                one.clashes(),
                                one.meanwhile()))
                        .toList(),
                preview.added().stream().map(one -> one.own().wording().title()).toList(),
                wrong(preview.problems(), words),
                wrong(preview.forReading(), words),
                preview.same(),
                preview.mark(),
                preview.isNothing());
    }

    private static List<Wrong> wrong(List<TakingIn.Problem> problems, Function<Refusal, String> words) {
        return problems.stream()
                .map(problem -> new Wrong(problem.row(), problem.column(), words.apply(problem.refusal())))
                .toList();
    }
}
