package org.concordat.planning.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.shared.Refusal;
import org.concordat.shared.workbook.Cell;
import org.concordat.shared.workbook.Row;
import org.concordat.shared.workbook.Sheet;
import org.concordat.shared.workbook.Workbook;
import org.concordat.shared.workbook.WorkbookRefused;
import org.concordat.shared.workbook.WrittenWorkbook;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a plan out of a workbook. */
public final class PlanWorkbook {

    /** The largest file, in bytes: a plan of two thousand actions is a tenth of it. */
    public static final int LARGEST = 5_000_000;

    static final String SHEET = "Actions";

    /** Hidden, and the same at first: by it what someone changed is told from what others changed meanwhile. */
    static final String AS_TAKEN_OUT = "As taken out";

    private static final int MOST_ROWS = 3_000;
    private static final int LONGEST = 5_000;
    /** As many digits as spreadsheets show of what they keep as 2.2999999999999998. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlanWorkbook() {}

    /** The rows of the sheet of actions. Throws {@link Refusal} at the field {@code file} for a file that is none. */
    public static List<Line> read(byte[] file) {
        try {
            List<Sheet> sheets = Workbook.read(file);
            List<Line> lines =
                    lines(sheet(sheets, SHEET).orElseThrow(() -> Refusal.of("file", "plan.table.no-sheet", SHEET)));
            Map<String, Map<String, String>> before =
                    sheet(sheets, AS_TAKEN_OUT).map(PlanWorkbook::lines).orElse(List.of()).stream()
                            .collect(Collectors.toMap(PlanWorkbook::id, Line::cells, (one, other) -> one));
            return lines.stream()
                    .map(line -> new Line(line.row(), line.cells(), before.getOrDefault(id(line), Map.of())))
                    .toList();
        } catch (WorkbookRefused refused) {
            throw Refusal.of("file", "plan.table.refused." + refused.reason());
        }
    }

    private static Optional<Sheet> sheet(List<Sheet> sheets, String name) {
        return sheets.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static String id(Line line) {
        return Objects.requireNonNullElse(line.in(PlanColumn.ID), "");
    }

    private static List<Line> lines(Sheet sheet) {
        if (sheet.rows().isEmpty() || sheet.rows().get(0).number() != 1) {
            throw Refusal.of("file", "plan.table.no-head");
        }
        if (!sheet.merged().isEmpty()) {
            throw Refusal.of("file", "plan.table.merged", sheet.merged().get(0));
        }
        Map<Integer, String> heads = new HashMap<>();
        sheet.rows()
                .get(0)
                .cells()
                .forEach((column, cell) -> heads.put(column, cell.text().strip()));
        if (!heads.containsValue(PlanColumn.ID.heading())) {
            throw Refusal.of("file", "plan.table.no-column", PlanColumn.ID.heading());
        }
        if (heads.values().stream().distinct().count() != heads.size()) {
            throw Refusal.of("file", "plan.table.column-twice");
        }
        if (sheet.rows().size() > MOST_ROWS) {
            throw Refusal.of("file", "plan.table.too-many", Integer.toString(MOST_ROWS));
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet.rows().subList(1, sheet.rows().size())) {
            lines.add(line(row, heads));
        }
        return lines;
    }

    private static Line line(Row row, Map<Integer, String> heads) {
        Map<String, String> cells = new LinkedHashMap<>();
        heads.forEach((column, head) -> {
            Cell cell = row.cells().get(column);
            cells.put(head, cell == null ? "" : text(cell, row.number(), column));
        });
        return new Line(row.number(), cells);
    }

    private static String text(Cell cell, int row, int column) {
        String place = WrittenWorkbook.letters(column) + row;
        String text = switch (cell.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> plain(cell.text(), place);
            case DATE -> day(cell.text(), place);
            default -> throw Refusal.of("file", "plan.table.formula", place);
        };
        if (text.length() > LONGEST) {
            throw Refusal.of("file", "plan.table.too-long", place, Integer.toString(LONGEST));
        }
        return text.strip();
    }

    private static String plain(String number, String place) {
        try {
            BigDecimal figure = new BigDecimal(number).round(SHOWN);
            if (Math.abs((long) figure.precision() - figure.scale()) > 20) {
                throw new NumberFormatException("too large");
            }
            return figure.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException none) {
            throw Refusal.of("file", "plan.table.number", place);
        }
    }

    private static String day(String number, String place) {
        String days = plain(number, place).replaceFirst("\\..*", "");
        if (!days.matches("\\d{1,6}")) {
            throw Refusal.of("file", "plan.table.number", place);
        }
        return DAY_ZERO.plusDays(Long.parseLong(days)).toString();
    }

    /** The rows in a form's field, until it is decided to take them. */
    public static String kept(List<Line> lines) {
        return MAPPER.writeValueAsString(lines);
    }

    /** The same rows out of the field. Throws {@link Refusal} for what this never wrote. */
    public static List<Line> ofKept(String kept) {
        try {
            return List.of(MAPPER.readValue(kept, Line[].class));
        } catch (RuntimeException altered) {
            throw Refusal.of("file", "plan.table.refused.unreadable");
        }
    }
}
