package org.concordat.planning.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
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
        List<List<@Nullable Object>> asTexts = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(IntStream.range(0, row.size())
                    .mapToObj(at -> value(row.get(at), table.columns().get(at)))
                    .collect(Collectors.toCollection(ArrayList::new)));
            asTexts.add(new ArrayList<>(row));
        }
        return new WrittenWorkbook()
                .with(PlanWorkbook.SHEET, table.columns(), rows)
                .withHidden(PlanWorkbook.AS_TAKEN_OUT, asTexts(table.columns()), asTexts)
                .bytes();
    }

    /** As a spreadsheet sums and sorts it. */
    private static @Nullable Object value(String text, Column column) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> text;
            case NUMBER, FIGURE, WHOLE -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
        };
    }

    private static List<Column> asTexts(List<Column> columns) {
        return columns.stream()
                .map(column -> new Column(column.heading(), column.width(), Column.Kind.TEXT, null))
                .toList();
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
        return new Table(
                PlanColumn.all(named.keySet()),
                actions.findByPlan(plan.id()).stream()
                        .map(action -> List.copyOf(
                                ActionCells.of(action, Objects.requireNonNull(lines.get(action.id())), named)
                                        .values()))
                        .toList());
    }
}
