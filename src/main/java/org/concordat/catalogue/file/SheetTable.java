package org.concordat.catalogue.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.shared.PlainText;
import org.concordat.shared.workbook.Cell;
import org.concordat.shared.workbook.Row;
import org.concordat.shared.workbook.Sheet;

/** Reads a sheet by its form. What is there besides, or cannot be a text or a number, is a problem. */
final class SheetTable {

    /** More ideas than a framework may have. */
    static final int MOST_ROWS = 4_800;

    private final SheetForm form;
    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<Integer> headed = new HashSet<>();

    SheetTable(SheetForm form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    List<SheetRow> rows(Sheet sheet) {
        sheet.merged().forEach(cells -> problems.add(whole(), "", "merged", cells));
        heads(sheet.rows().stream().filter(row -> row.number() == 1).findFirst());
        List<Row> below = sheet.rows().stream().filter(row -> row.number() > 1).toList();
        if (below.size() > MOST_ROWS) {
            problems.add(place(below.get(MOST_ROWS).number(), 0), "", "too-many-rows", String.valueOf(MOST_ROWS));
            return List.of();
        }
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : below) {
            row.cells().forEach((column, cell) -> check(row.number(), column, cell));
            rows.add(new SheetRow(form, row.number(), columns, row.cells()));
        }
        return rows;
    }

    private void heads(Optional<Row> head) {
        Map<String, String> known = new HashMap<>();
        form.columns().forEach(column -> known.put(PlainText.folded(form.heading(column)), column));
        head.map(Row::cells).orElse(Map.of()).forEach((at, cell) -> {
            headed.add(at);
            String column = known.get(PlainText.folded(cell.text()));
            if (column == null) {
                problems.add(place(1, at), "", "unknown-column", Controls.shown(cell.text()));
            } else if (columns.putIfAbsent(column, at) != null) {
                problems.add(place(1, at), "", "column-twice", form.heading(column));
            }
        });
        form.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> problems.add(whole(), "", "missing-column", form.heading(column)));
    }

    private void check(int row, int column, Cell cell) {
        if (!headed.contains(column)) {
            problems.add(place(row, column), "", "no-heading");
        }
        switch (cell.kind()) {
            case FORMULA -> problems.add(place(row, column), "", "formula");
            case DATE -> problems.add(place(row, column), "", "date");
            case OTHER -> problems.add(place(row, column), "", "neither-text-nor-number");
            case TEXT, NUMBER -> {}
        }
    }

    private Place whole() {
        return SheetPlace.sheet(form);
    }

    private Place place(int row, int column) {
        return SheetPlace.cell(form, row, column);
    }
}
