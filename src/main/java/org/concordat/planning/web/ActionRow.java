package org.concordat.planning.web;

import java.time.LocalDate;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.ActionLine;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An action as a table shows it.
 *
 * @param slip how far it has been put off; null for what was not, or is over
 */
record ActionRow(
        String id,
        String title,
        String mechanism,
        String mechanismName,
        @Nullable Integer raisesTo,
        @Nullable String points,
        @Nullable String perDay,
        String days,
        @Nullable String due,
        boolean overdue,
        @Nullable String owner,
        @Nullable String partner,
        String status,
        @Nullable Slip slip) {

    static ActionRow of(ActionLine line, FrameworkDocument names, LocalDate today) {
        return new ActionRow(
                line.id().toString(),
                line.title(),
                line.mechanism().value(),
                names.mechanism(line.mechanism()).map(Mechanism::shortName).orElse(""),
                line.raisesTo(),
                line.gain() == null ? null : Shown.tenths(line.gain()),
                line.gainPerDay() == null ? null : Shown.hundredths(line.gainPerDay()),
                Shown.effort(line.effortDays()),
                line.due() == null ? null : Shown.day(line.due()),
                line.overdueOn(today),
                line.owner(),
                line.partner(),
                line.status().code(),
                line.status().open() ? Slip.of(line.firstDue(), line.due(), line.dueMoves()) : null);
    }
}
