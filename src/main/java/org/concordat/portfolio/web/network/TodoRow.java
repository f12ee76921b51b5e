package org.concordat.portfolio.web.network;

import java.time.LocalDate;
import java.util.Set;
import org.concordat.planning.ActionId;
import org.concordat.portfolio.network.PartnerWork.Todo;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An open action of a partner, as a table shows it.
 *
 * @param said the key of what the partner said to it
 */
record TodoRow(
        Todo todo,
        @Nullable String due,
        boolean overdue,
        String days,
        String said,
        @Nullable String saidOn) {

    static TodoRow of(Todo todo, Set<ActionId> changed, LocalDate today) {
        LocalDate due = todo.due();
        LocalDate answered = todo.answeredOn();
        return new TodoRow(
                todo,
                due == null ? null : Shown.day(due),
                due != null && due.isBefore(today),
                Shown.effort(todo.days()),
                "partner.said." + said(todo, changed.contains(new ActionId(todo.action()))),
                answered == null ? null : Shown.day(answered));
    }

    private static String said(Todo todo, boolean changed) {
        if (todo.answer() == null) {
            return todo.bound() ? "nothing" : "not-bound";
        }
        return changed ? "changed" : todo.answer();
    }
}
