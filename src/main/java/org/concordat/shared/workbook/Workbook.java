package org.concordat.shared.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The sheets of a workbook that came in. */
public final class Workbook {

    /** Further rows of a sheet are not looked at: far more than anyone means, and formats may reach to the very end. */
    private static final int MOST_ROWS = 20_000;

    /** What shows a number as a date or a time, once quoted words and conditions are left out. */
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|General");

    private Workbook() {}

    /** Everything that stands in it, sheet by sheet. Refused if it cannot be read, or not safely. */
    public static List<Sheet> read(byte[] file) throws WorkbookRefused {
        WorkbookArchive archive = WorkbookArchive.of(file);
        Map<String, List<String>> merged = MergedCells.bySheet(archive);
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(archive.bytes()), new ReadingOptions(true, true))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(new Sheet(sheet.getName(), rows(sheet), merged.getOrDefault(sheet.getName(), List.of())));
            }
        } catch (IOException | RuntimeException broken) {
            // The library trips in many ways over what no spreadsheet program would write.
            throw new WorkbookRefused("unreadable");
        }
        return sheets;
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
            all.limit(MOST_ROWS).forEach(row -> {
                Map<Integer, Cell> cells = cells(row);
                if (!cells.isEmpty()) {
                    rows.add(new Row(row.getRowNum(), cells));
                }
            });
        }
        return rows;
    }

    private static Map<Integer, Cell> cells(org.dhatim.fastexcel.reader.Row row) {
        Map<Integer, Cell> cells = new TreeMap<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                Cell read = cell(cell);
                if (!(read.kind() == Cell.Kind.TEXT && read.text().isBlank())) {
                    cells.put(cell.getColumnIndex(), read);
                }
            }
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case STRING -> new Cell(Cell.Kind.TEXT, CellText.read(cell.getText()));
            case NUMBER -> new Cell(isDate(cell) ? Cell.Kind.DATE : Cell.Kind.NUMBER, cell.getRawValue());
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "");
            default -> new Cell(Cell.Kind.OTHER, "");
        };
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return DATE.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }
}
