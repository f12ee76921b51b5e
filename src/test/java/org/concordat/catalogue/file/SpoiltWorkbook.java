package org.concordat.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A way to spoil the workbook of the small framework, and what must be said of it.
 *
 * @param sheet the number of the sheet that is spoilt, from 1
 * @param find what stands in it
 * @param replace what is written instead
 * @param code the problem that must be found
 * @param words where: sheet, row and column, or sheet, or nothing for the workbook
 */
record SpoiltWorkbook(int sheet, String find, String replace, String code, List<String> words) {

    static Stream<SpoiltWorkbook> all() {
        return Stream.of(
                // what cells hold
                one(8, cell("E2", "1"), formula("E2", "1+0"), "formula", "Ideas", "2", "E"),
                one(8, cell("G3", "2"), "<c r=\"G3\" s=\"4\"><v>45000</v></c>", "date", "Ideas", "3", "G"),
                one(8, cell("G3", "2"), "<c r=\"G3\" s=\"7\"><v>45000</v></c>", "date", "Ideas", "3", "G"),
                one(
                        8,
                        cell("G3", "2"),
                        "<c r=\"G3\" t=\"b\"><v>1</v></c>",
                        "neither-text-nor-number",
                        "Ideas",
                        "3",
                        "G"),
                one(
                        8,
                        cell("G3", "2"),
                        "<c r=\"G3\" t=\"e\"><v>#REF!</v></c>",
                        "neither-text-nor-number",
                        "Ideas",
                        "3",
                        "G"),
                one(8, cell("G3", "2"), text("G3", "often"), "not-whole-number", "Ideas", "3", "G"),
                one(8, cell("G3", "2"), cell("G3", "2.5"), "not-whole-number", "Ideas", "3", "G"),
                one(8, cell("G3", "2"), cell("G3", "200"), "out-of-range", "Ideas", "3", "G"),
                one(8, cell("G3", "2"), "", "not-whole-number", "Ideas", "3", "G"),
                one(8, "Begin with it.", "x".repeat(801), "too-long", "Ideas", "2", "D"),
                one(8, "Begin with it.", "Begin_x0007_", "control-character", "Ideas", "2", "D"),
                one(8, ">lead-partner-hr<", ">nobody<", "not-one-of", "Ideas", "2", "H"),
                one(7, "One partner has it.", "", "blank", "Levels", "2", "C"),
                one(10, cell("D3", "2"), "", "not-whole-number", "Targets", "3", "D"),
                one(4, ">1 First<", "> <", "blank", "Areas", "2", "F"),
                one(2, ">small<", ">Small Framework<", "wrong-form", "Framework", "2", "A"),
                // sheets and columns
                one(
                        8,
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>",
                        "merged",
                        "Ideas"),
                one(8, ">Weeks<", ">Months<", "unknown-column", "Ideas", "1", "G"),
                one(8, ">Weeks<", ">Months<", "missing-column", "Ideas"),
                one(8, ">Weeks<", ">Code<", "column-twice", "Ideas", "1", "G"),
                one(8, "<c r=\"A2\"", text("Z2", "x") + "<c r=\"A2\"", "no-heading", "Ideas", "2", "Z"),
                one(0, "name=\"Ideas\"", "name=\"Notes\"", "missing-sheet", "Ideas"),
                one(0, "name=\"Ideas\"", "name=\"Notes\"", "unknown-sheet"),
                // what the rows say of one another
                one(5, text("A3", "B"), text("A3", "C"), "unknown-area", "Mechanisms", "3", "A"),
                one(5, text("A3", "B"), text("A3", "A"), "no-row", "Areas", "3", "A"),
                one(8, text("A5", "A1"), text("A5", "A9"), "unknown-mechanism", "Ideas", "5", "A"),
                one(8, text("A5", "A1"), "", "blank", "Ideas", "5", "A"),
                one(7, text("A3", "B1"), text("A3", "A1"), "code-twice", "Levels", "3", "A"),
                one(7, text("A3", "B1"), text("A3", "A1"), "no-row", "Mechanisms", "3", "B"),
                one(5, text("B3", "B1"), text("B3", "A1"), "code-twice", "Mechanisms", "3", "B"),
                one(13, text("A3", "development"), text("A3", "leverage"), "code-twice", "Tiers", "4", "A"),
                one(12, text("B3", "mutual"), text("B3", "marriage"), "not-one-of", "Critical", "3", "B"),
                one(8, text("J3", "A1-1"), text("J3", "A1-1, Z9"), "unknown-idea", "Ideas", "3", "J"),
                one(8, text("J3", "A1-1"), text("J3", "&quot;A1-1, "), "wrong-form", "Ideas", "3", "J"),
                one(
                        2,
                        "</sheetData>",
                        "<row r=\"3\">" + text("A3", "x") + "</row></sheetData>",
                        "second-row",
                        "Framework",
                        "3",
                        "A"),
                // what is no workbook of a spreadsheet program
                one(8, "<row r=\"2\">", "<row r=\"2\"", "workbook.unreadable"),
                one(8, "<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet", "workbook.unreadable"));
    }

    private static SpoiltWorkbook one(int sheet, String find, String replace, String code, String... words) {
        return new SpoiltWorkbook(sheet, find, replace, code, List.of(words));
    }

    private static String cell(String at, String number) {
        return "<c r=\"%s\" s=\"3\"><v>%s</v></c>".formatted(at, number);
    }

    private static String formula(String at, String formula) {
        return "<c r=\"%s\"><f>%s</f><v>1</v></c>".formatted(at, formula);
    }

    private static String text(String at, String text) {
        return "<c r=\"%s\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>".formatted(at, text);
    }

    byte[] file() {
        Map<String, byte[]> parts = parts();
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8)
                .replace(
                        "<fonts",
                        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts><fonts")
                .replace("</cellXfs>", "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>");
        parts.put("xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        String part = sheet == 0 ? "xl/workbook.xml" : "xl/worksheets/sheet" + sheet + ".xml";
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(before).contains(find);
        parts.put(part, before.replace(find, replace).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The parts of the workbook of the small framework. */
    static Map<String, byte[]> parts() {
        byte[] whole = FrameworkWorkbook.write(FrameworkFile.read(Fixtures.bytes(Fixtures.small())));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    @Override
    public String toString() {
        return code + " at " + words;
    }
}
