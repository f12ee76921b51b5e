package org.concordat.assessment.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of people in a workbook, good and hostile. */
class PeopleWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** How long the last record of an archive is. */
    private static final int END = 22;

    @Test
    void theOneToFillInIsReadBackOnceItIsFilledIn() throws IOException {
        byte[] empty = PeopleWorkbook.toFillIn(List.of("Council & Co", "Provider"));
        assertThat(PeopleWorkbook.text(empty)).isEqualTo("Name\tEmail\tPartner");
        byte[] filled = with(
                empty,
                sheet -> sheet.replaceFirst("(r=\"A2\"[^>]*><is><t[^>]*>)", "$1Ann \"A\" O’Neill")
                        .replaceFirst("(r=\"B2\"[^>]*><is><t[^>]*>)", "$1ann@list.example"));
        assertThat(PeopleWorkbook.text(filled).lines())
                .containsExactly("Name\tEmail\tPartner", "\"Ann \"\"A\"\" O’Neill\"\tann@list.example\tCouncil & Co");
    }

    @Test
    void aFormulaIsRefusedByItsSheetRowAndColumn() throws IOException {
        byte[] formula = with(
                PeopleWorkbook.toFillIn(List.of("Council")),
                sheet -> sheet.replaceFirst(
                        "<c r=\"B2\".*?</c>",
                        "<c r=\"B2\" t=\"str\"><f>HYPERLINK(\"http://evil.example\")</f><v>ann@list.example</v></c>"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PeopleWorkbook.text(formula))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("people-list.workbook.formula");
                    assertThat(refusal.arguments()).startsWith("People", 2, "B");
                });
    }

    @Test
    void whatIsNoWorkbookOrTooLargeOrWouldBeOnceUnpackedIsRefused() throws IOException {
        refused("people-list.workbook.unreadable", "name,email,partner".getBytes(StandardCharsets.UTF_8));
        refused("people-list.workbook.unreadable", new byte[0]);
        refused("people-list.workbook.unreadable", zip("word/document.xml", new byte[10]));
        refused("people-list.workbook.unreadable", Arrays.copyOf(PeopleWorkbook.toFillIn(List.of("Council")), 400));
        refused("people-list.workbook.too-large", new byte[PeopleWorkbook.LARGEST + 1]);
        refused("people-list.workbook.too-large", zip(SHEET, new byte[60 * 1024 * 1024]));
    }

    @Test
    void whatOnlyTheDirectoryTellsOfIsNotRead() throws IOException {
        byte[] workbook = PeopleWorkbook.toFillIn(List.of("Council"));
        assertThat(PeopleWorkbook.text(workbook)).isEqualTo("Name\tEmail\tPartner");
        byte[] tiny = zip("tiny", new byte[1]);
        int before = directory(tiny) + 4;
        ByteBuffer hidden = ByteBuffer.allocate(before + workbook.length).order(ByteOrder.LITTLE_ENDIAN);
        // From the front: one part, and then something that is none, so that whoever reads on stops there.
        hidden.put(tiny, 0, directory(tiny)).putInt(0x01020304).put(workbook);
        int end = hidden.capacity() - END;
        for (int at = before + directory(workbook); at < end; ) {
            hidden.putInt(at + 42, hidden.getInt(at + 42) + before);
            at += 46 + hidden.getShort(at + 28) + hidden.getShort(at + 30) + hidden.getShort(at + 32);
        }
        hidden.putInt(end + 16, before + directory(workbook));
        refused("people-list.workbook.unreadable", hidden.array());
    }

    /** Where the directory of an archive begins. */
    private static int directory(byte[] archive) {
        return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(archive.length - END + 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void aLongTextIsRefusedByItsSheetRowAndColumn(String column) throws IOException {
        byte[] fits = longTextIn(column, PeopleWorkbook.LONGEST_VALUE);
        assertThat(PeopleWorkbook.text(fits)).startsWith("Name\tEmail\tPartner");
        for (int length : new int[] {PeopleWorkbook.LONGEST_VALUE + 1, 200_000}) {
            byte[] longer = longTextIn(column, length);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> PeopleWorkbook.text(longer))
                    .withMessage("people-list.workbook.too-long")
                    .satisfies(refusal -> assertThat(refusal.arguments())
                            .containsExactly("People", 2, column, PeopleWorkbook.LONGEST_VALUE));
        }
    }

    private static byte[] longTextIn(String column, int length) throws IOException {
        return with(
                PeopleWorkbook.toFillIn(List.of("")),
                sheet -> sheet.replaceFirst("(r=\"" + column + "2\"[^>]*><is><t[^>]*>)", "$1" + "x".repeat(length)));
    }

    @Test
    void aLongTextBesideTheThreeColumnsIsNobodysConcern() throws IOException {
        String remark = "<c r=\"D2\" t=\"inlineStr\"><is><t>" + "x".repeat(200_000) + "</t></is></c></row></sheetData>";
        byte[] workbook = with(
                PeopleWorkbook.toFillIn(List.of("Council")),
                sheet -> sheet.replaceFirst("(r=\"A2\"[^>]*><is><t[^>]*>)", "$1Ann")
                        .replace("</row></sheetData>", remark));
        assertThat(PeopleWorkbook.text(workbook).lines()).containsExactly("Name\tEmail\tPartner", "Ann\t\tCouncil");
    }

    @Test
    void blankRowsAndTheHeadCountForNobody() throws IOException {
        for (int people : new int[] {2_000, 2_001}) {
            byte[] filled = with(
                    PeopleWorkbook.toFillIn(List.of()),
                    sheet -> sheet.replace(
                            "</sheetData>",
                            IntStream.rangeClosed(1, people)
                                            .mapToObj(number ->
                                                    "<row r=\"%1$d\"/><row r=\"%2$d\"><c r=\"A%2$d\" t=\"inlineStr\"><is><t>P %3$d</t></is></c></row>"
                                                            .formatted(2 * number, 2 * number + 1, number))
                                            .collect(Collectors.joining())
                                    + "</sheetData>"));
            assertThat(PeopleWorkbook.text(filled).lines())
                    .hasSize(people + 1)
                    .last()
                    .isEqualTo("P " + people + "\t\t");
        }
    }

    @Test
    void anEmptyFirstColumnStaysEmptyAndACommaInANameStays() {
        assertThat(PastedList.read("\tann@list.example\t\nSmith, Ann\t\t\n"))
                .extracting(ListedRow::values)
                .containsExactly(List.of("", "ann@list.example", ""), List.of("Smith, Ann", "", ""));
    }

    @Test
    void whatAnEntityWouldDrawInFromElsewhereStaysOutside() throws IOException {
        byte[] hostile = with(
                PeopleWorkbook.toFillIn(List.of("Council")),
                sheet -> sheet.replaceFirst(
                                "<worksheet",
                                "<!DOCTYPE worksheet [<!ENTITY who SYSTEM \"file:///etc/hostname\">]><worksheet")
                        .replaceFirst("(r=\"A2\"[^>]*><is><t[^>]*>)", "$1&who;"));
        try {
            assertThat(PeopleWorkbook.text(hostile)).isEqualTo("Name\tEmail\tPartner");
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("people-list.workbook.unreadable");
        }
    }

    private static void refused(String code, byte[] file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PeopleWorkbook.text(file))
                .withMessage(code);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file.toByteArray();
    }

    private static byte[] with(byte[] workbook, java.util.function.UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write((part.getName().equals(SHEET) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }
}
