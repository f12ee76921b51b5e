package org.concordat.planning.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionTerms;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of an action's row: texts, figures without a needless nought, days as 2027-03-31. */
final class ActionCells {

    private ActionCells() {}

    /** By the headings of the columns, in their order. */
    static Map<String, String> of(Action action, ActionLine line, Map<String, PartnerId> partners) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (PlanColumn column : PlanColumn.values()) {
            cells.put(column.heading(), cell(column, action, line));
            if (column == PlanColumn.DAYS) {
                partners.forEach((name, partner) -> cells.put(
                        PlanColumn.headingOf(name),
                        plain(action.details().shares().get(partner))));
            }
        }
        return cells;
    }

    private static String cell(PlanColumn column, Action action, ActionLine line) {
        ActionTerms terms = action.terms();
        ActionDetails details = action.details();
        return switch (column) {
            case ID -> action.id().toString();
            case MECHANISM -> action.mechanism().value();
            case LEVEL -> text(action.raisesTo());
            case TITLE -> Reading.flat(action.title());
            case WHAT -> Reading.flat(action.brief().what());
            case DONE_WHEN -> Reading.flat(action.brief().doneWhen());
            case STATUS -> action.status().code().replace('-', ' ');
            case NOTE -> "";
            case OWNER -> text(line.owner());
            case PARTNER -> text(line.partner());
            case DAYS -> plain(terms.effortDays());
            case START -> text(terms.start());
            case DUE -> text(terms.due());
            case FIXED -> details.fixedDates() ? "yes" : "no";
            case PROGRESS -> Integer.toString(details.progress());
            case COST -> plain(details.cost());
            case EVERY -> text(details.everyMonths());
            case ALSO -> text(details.alsoHelping());
            case POINTS ->
                action.indication().gain() == null
                        ? ""
                        : plain(BigDecimal.valueOf(action.indication().gain()).setScale(2, RoundingMode.HALF_UP));
            case FIRST_DUE -> text(action.due().first());
        };
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
