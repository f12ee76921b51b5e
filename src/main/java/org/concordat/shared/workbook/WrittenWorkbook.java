package org.concordat.shared.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A workbook to be filled in: on each sheet a head that stays in sight, and rows of texts and numbers below it. */
public final class WrittenWorkbook {

    /** As far down as someone may add rows and is still told what is allowed. */
    static final int READY_ROWS = 5_000;

    private static final int HEAD = 1;
    private static final int FIRST_KIND = 2;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String STYLES = """
            <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="d mmm yyyy"/>\
            <numFmt numFmtId="165" formatCode="0.0000"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE6EAF0"/></patternFill></fill></fills>\
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="7"><xf/>\
            <xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">\
            <alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>\
            <xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>\
            <xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
            <xf numFmtId="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
            </cellXfs></styleSheet>""".formatted(MAIN);

    private final List<String> names = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final List<String> sheets = new ArrayList<>();

    /** Adds a sheet that nobody sees who does not ask for it. */
    public WrittenWorkbook withHidden(String name, List<Column> columns, List<List<@Nullable Object>> rows) {
        hidden.add(name);
        return with(name, columns, rows);
    }

    /** Adds a sheet; what stands in a row is a text, a number, a day, a {@link Formula}, or null for nothing. */
    public WrittenWorkbook with(String name, List<Column> columns, List<List<@Nullable Object>> rows) {
        names.add(name);
        sheets.add(sheet(columns, rows));
        return this;
    }

    private static String sheet(List<Column> columns, List<List<@Nullable Object>> rows) {
        StringBuilder xml = new StringBuilder("""
                <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0">\
                <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>\
                """.strip().formatted(MAIN));
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"%3$d\" customWidth=\"1\"/>"
                    .formatted(at + 1, column.width(), style(column)));
        }
        xml.append("</cols><sheetData>");
        row(xml, 1, columns.stream().map(Column::heading).toList(), column -> HEAD);
        for (int at = 0; at < rows.size(); at++) {
            row(xml, at + 2, rows.get(at), column -> style(columns.get(column)));
        }
        return xml.append("</sheetData>")
                .append(validations(columns))
                .append("</worksheet>")
                .toString();
    }

    private static int style(Column column) {
        return FIRST_KIND + column.kind().ordinal();
    }

    private static void row(
            StringBuilder xml, int number, List<? extends @Nullable Object> values, IntFunction<Integer> style) {
        xml.append("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null) {
                xml.append("<c r=\"%s%d\" s=\"%d\"".formatted(letters(column), number, style.apply(column)));
                xml.append(content(value));
            }
        }
        xml.append("</row>");
    }

    private static String content(Object value) {
        if (value instanceof Formula formula) {
            String result = formula.result() == null ? "" : formula.result().toPlainString();
            return (result.isEmpty() ? " t=\"str\"><f>%s</f><v>%s</v></c>" : "><f>%s</f><v>%s</v></c>")
                    .formatted(CellText.written(formula.expression()), result);
        }
        return value instanceof BigDecimal || value instanceof LocalDate
                ? "><v>%s</v></c>".formatted(number(value))
                : " t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(CellText.written(value.toString()));
    }

    private static String number(Object value) {
        return value instanceof LocalDate day
                ? Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day))
                : ((BigDecimal) value).toPlainString();
    }

    private static String validations(List<Column> columns) {
        StringBuilder xml = new StringBuilder();
        int count = 0;
        for (int at = 0; at < columns.size(); at++) {
            Allowed allowed = columns.get(at).allowed();
            if (allowed != null) {
                count++;
                xml.append("""
                        <dataValidation type="%1$s" allowBlank="1" showErrorMessage="1" sqref="%2$s2:%2$s%3$d">\
                        <formula1>%4$s</formula1>""".formatted(allowed.type(), letters(at), READY_ROWS, CellText.written(allowed.from())));
                xml.append(allowed.to().isEmpty() ? "" : "<formula2>%s</formula2>".formatted(allowed.to()))
                        .append("</dataValidation>");
            }
        }
        return count == 0 ? "" : "<dataValidations count=\"%d\">%s</dataValidations>".formatted(count, xml);
    }

    /** The name of a column, from 0. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>%3$s</Types>""".formatted(PACKAGE, TYPE, each("""
                            <Override PartName="/xl/worksheets/sheet%%1$d.xml" ContentType="%sworksheet+xml"/>""".formatted(TYPE))));
            part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets>%s</workbook>""".formatted(
                    MAIN,
                    RELATIONSHIPS,
                    each("<sheet name=\"%2$s\" sheetId=\"%1$d\"%3$s r:id=\"rId%1$d\"/>"),
                    // Whoever opens it reckons anew instead of believing what was written.
                    sheets.stream().anyMatch(sheet -> sheet.contains("<f>")) ? "<calcPr fullCalcOnLoad=\"1\"/>" : ""));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(each(relation(0, "worksheet", "worksheets/sheet%1$d.xml")
                                    .replace("rId0", "rId%1$d"))
                            + relation(sheets.size() + 1, "styles", "styles.xml")));
            part(zip, "xl/styles.xml", STYLES);
            for (int at = 0; at < sheets.size(); at++) {
                part(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", sheets.get(at));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    /** The same for each sheet, told its number from 1, its name and whether it is hidden. */
    private String each(String xml) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> xml.formatted(
                        at + 1,
                        CellText.written(names.get(at)),
                        hidden.contains(names.get(at)) ? " state=\"hidden\"" : ""))
                .collect(Collectors.joining());
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(number, RELATIONSHIPS, kind, target);
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry part = new ZipEntry(name);
        // The same content is the same file to the byte, on whatever day it is written.
        part.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(part);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
