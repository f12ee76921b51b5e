package org.concordat.planning.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Actions;
import org.concordat.shared.HarmlessText;
import org.concordat.shared.NotFound;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.WrittenWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a plan along as a table. */
@Service
@Transactional(readOnly = true)
public class PlanTables {

    private final ActionPlans plans;
    private final Actions actions;
    private final Participants participants;

    PlanTables(ActionPlans plans, Actions actions, Participants participants) {
        this.plans = plans;
        this.actions = actions;
        this.participants = participants;
    }

    /** The plan as a workbook that can be taken in again. */
    public byte[] workbook(Viewer viewer, ActionPlanId id) {
        Table table = table(viewer, id);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return new WrittenWorkbook()
                .with(PlanWorkbook.SHEET, table.columns(), rows)
                .bytes();
    }

    /** The plan as lines of text, with nothing in them that a spreadsheet would take for a formula. */
    public String csv(Viewer viewer, ActionPlanId id) {
        Table table = table(viewer, id);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns().stream().map(Column::heading).map(HarmlessText::of));
            for (List<String> row : table.rows()) {
                printer.printRecord(row.stream().map(HarmlessText::of));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private record Table(List<Column> columns, List<List<String>> rows) {}

    private Table table(Viewer viewer, ActionPlanId id) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Map<String, PartnerId> named = participants.byName(participants.of(plan));
        Map<ActionId, ActionLine> lines =
                actions.linesOf(plan.id()).stream().collect(Collectors.toMap(ActionLine::id, line -> line));
        List<Column> columns = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            columns.add(column.column());
            if (column == PlanColumn.DAYS) {
                named.keySet().forEach(partner -> columns.add(PlanColumn.daysOf(partner)));
            }
        }
        return new Table(
                columns,
                actions.findByPlan(plan.id()).stream()
                        .map(action -> row(action, Objects.requireNonNull(lines.get(action.id())), named))
                        .toList());
    }

    private static List<String> row(Action action, ActionLine line, Map<String, PartnerId> named) {
        List<String> row = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            row.add(cell(column, action, line));
            if (column == PlanColumn.DAYS) {
                named.values()
                        .forEach(partner ->
                                row.add(plain(action.details().shares().get(partner))));
            }
        }
        return row;
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
                        : String.format(Locale.UK, "%.2f", action.indication().gain());
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
