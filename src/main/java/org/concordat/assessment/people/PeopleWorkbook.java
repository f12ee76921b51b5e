package org.concordat.assessment.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.shared.Refusal;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.WorkbookArchive;
import org.concordat.shared.workbook.WorkbookRefused;
import org.concordat.shared.workbook.WrittenWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook of people: the first sheet, with names, addresses and partners in its first three columns. */
final class PeopleWorkbook {

    /** The largest file, in bytes. */
    static final int LARGEST = WorkbookArchive.LARGEST;

    /** No name and no address is as long; one text may stand in a million cells. */
    static final int LONGEST_VALUE = 500;

    private static final int COLUMNS = 3;

    private PeopleWorkbook() {}

    /** What it says, as a list that could have been pasted. Refused if it is none, or more than anyone means. */
    static String text(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(WorkbookArchive.of(file).bytes()))) {
            Sheet sheet = workbook.getFirstSheet();
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.map(row -> line(sheet, row))
                        .filter(PeopleWorkbook::namesSomeone)
                        // The head, and one more than may be: so that too many are refused, and not cut off.
                        .limit(PastedList.MOST_LINES + 2L)
                        .map(values -> String.join("\t", values))
                        .collect(Collectors.joining("\n"));
            }
        } catch (WorkbookRefused refused) {
            throw Refusal.of("file", "people-list.workbook." + refused.reason());
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException unreadable) {
            throw Refusal.of("file", "people-list.workbook.unreadable");
        }
    }

    private static List<String> line(Sheet sheet, Row row) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            values.add(value(sheet, row, row.getOptionalCell(column).orElse(null), column));
        }
        return values;
    }

    /** What stands in a cell; what a formula would come to here is nobody's word, so it is refused. */
    private static String value(Sheet sheet, Row row, @Nullable Cell cell, int column) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.STRING && cell.getType() != CellType.NUMBER) {
            throw refused("people-list.workbook.formula", sheet, row, column);
        }
        String said = cell.getText();
        if (said.length() > LONGEST_VALUE) {
            throw refused("people-list.workbook.too-long", sheet, row, column);
        }
        String text = said.replaceAll("\\s+", " ").strip();
        return text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Refused for what stands in a cell. */
    private static Refusal refused(String code, Sheet sheet, Row row, int column) {
        return Refusal.of(
                "file", code, sheet.getName(), row.getRowNum(), String.valueOf((char) ('A' + column)), LONGEST_VALUE);
    }

    /** A line that names a partner only stands in the workbook to be filled in. */
    private static boolean namesSomeone(List<String> values) {
        return !values.get(0).isEmpty() || !values.get(1).isEmpty();
    }

    /** A workbook to fill in: its head, and a line for each partner. */
    static byte[] toFillIn(List<String> partners) {
        return new WrittenWorkbook()
                .with(
                        "People",
                        Stream.of("Name", "Email", "Partner")
                                .map(heading -> new Column(heading, 36, Column.Kind.TEXT, null))
                                .toList(),
                        partners.stream()
                                .map(partner -> Arrays.<@Nullable Object>asList("", "", partner))
                                .toList())
                .bytes();
    }
}
