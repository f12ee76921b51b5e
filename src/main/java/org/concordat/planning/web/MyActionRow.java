package org.concordat.planning.web;

import java.time.LocalDate;
import org.concordat.planning.mine.MyAction;
import org.concordat.planning.mine.When;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One of a person’s actions as their list shows it.
 *
 * @param when the code of how soon it is due
 * @param helpedBy who sees to it, where it is not theirs; null where it is, or nobody does
 */
record MyActionRow(
        String id,
        String title,
        String arrangement,
        String status,
        int progress,
        String days,
        boolean owned,
        @Nullable String helpedBy,
        @Nullable String due,
        String when,
        @Nullable Slip slip) {

    static MyActionRow of(MyAction action, LocalDate today) {
        return new MyActionRow(
                action.id().toString(),
                action.title(),
                action.arrangementName(),
                action.status().code(),
                action.progress(),
                Shown.effort(action.effortDays()),
                action.owned(),
                action.owned() ? null : action.owner(),
                action.due() == null ? null : Shown.day(action.due()),
                When.of(action.due(), today).code(),
                Slip.of(action.firstDue(), action.due(), action.dueMoves()));
    }
}
