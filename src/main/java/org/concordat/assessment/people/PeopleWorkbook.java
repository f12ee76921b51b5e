package org.concordat.assessment.people;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.concordat.shared.Refusal;
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
    static final int LARGEST = 1024 * 1024;

    /** What may come out of it: a small file can hold endless emptiness. */
    private static final int LARGEST_UNPACKED = 20 * LARGEST;

    /** No name and no address is as long; one text may stand in a million cells. */
    static final int LONGEST_VALUE = 500;

    private static final int SHORTEST = 100;
    private static final int MOST_PARTS = 200;
    private static final int COLUMNS = 3;

    private PeopleWorkbook() {}

    /** What it says, as a list that could have been pasted. Refused if it is none, or more than anyone means. */
    static String text(byte[] file) {
        byte[] modest = unpackedAsFarAsItIsModest(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(modest))) {
            Sheet sheet = workbook.getFirstSheet();
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.map(row -> line(sheet, row))
                        .filter(PeopleWorkbook::namesSomeone)
                        // The head, and one more than may be: so that too many are refused, and not cut off.
                        .limit(PastedList.MOST_LINES + 2L)
                        .map(values -> String.join("\t", values))
                        .collect(Collectors.joining("\n"));
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException unreadable) {
            throw Refusal.of("file", "people-list.workbook.unreadable");
        }
    }

    /**
     * The same archive with nothing in it but what was counted. An archive can tell those who read it from the front something
     * else than those who begin with its directory; what is read in the end is what was looked at.
     */
    private static byte[] unpackedAsFarAsItIsModest(byte[] file) {
        if (file.length > LARGEST) {
            throw Refusal.of("file", "people-list.workbook.too-large");
        }
        if (file.length < SHORTEST || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw Refusal.of("file", "people-list.workbook.unreadable");
        }
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream copy = new ZipOutputStream(counted)) {
            copy.setLevel(Deflater.BEST_SPEED);
            long unpacked = 0;
            int parts = 0;
            byte[] buffer = new byte[8192];
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                copy.putNextEntry(new ZipEntry(part.getName()));
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw Refusal.of("file", "people-list.workbook.too-large");
                    }
                    copy.write(buffer, 0, read);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refusal.of("file", "people-list.workbook.unreadable");
        }
        return counted.toByteArray();
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
        StringBuilder rows = new StringBuilder(row(1, List.of("Name", "Email", "Partner")));
        for (int at = 0; at < partners.size(); at++) {
            rows.append(row(at + 2, List.of("", "", partners.get(at))));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                    <sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                    <cols><col min="1" max="3" width="36" customWidth="1"/></cols><sheetData>%s</sheetData></worksheet>""".formatted(rows));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static String relation(String kind, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>\
                </Relationships>""".formatted(kind, target);
    }

    private static String row(int number, List<String> values) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < values.size(); column++) {
            cells.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted('A' + column, number, escaped(values.get(column))));
        }
        return "<row r=\"%d\">%s</row>".formatted(number, cells);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
