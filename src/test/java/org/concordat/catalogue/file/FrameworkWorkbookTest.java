package org.concordat.catalogue.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FrameworkWorkbookTest {

    @ParameterizedTest
    @MethodSource("org.concordat.catalogue.file.ShippedFilesTest#shipped")
    void aShippedFrameworkIsTheSameAfterItWasAWorkbook(FrameworkDocument document) {
        assertThat(FrameworkWorkbook.read(FrameworkWorkbook.write(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("any")
    void anyFrameworkIsTheSameAfterItWasAWorkbook(FrameworkDocument document) {
        assertThat(FrameworkWorkbook.read(FrameworkWorkbook.write(document))).isEqualTo(document);
    }

    static Stream<FrameworkDocument> any() {
        return AnyFramework.some(100);
    }

    @ParameterizedTest
    @MethodSource("org.concordat.catalogue.file.SpoiltWorkbook#all")
    void refusesADefectAndSaysWhereInWords(SpoiltWorkbook spoilt) {
        List<Problem> problems = refused(spoilt.file());

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("framework.file." + spoilt.code());
            assertThat(problem.place().words()).map(Object::toString).isEqualTo(spoilt.words());
        });
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        assertThat(problems).hasSizeLessThan(10).allSatisfy(problem -> {
            assertThat(messages.getMessage(problem.place(), Locale.UK))
                    .isNotBlank()
                    .doesNotContain("{");
            assertThat(messages.getMessage(problem.code(), problem.arguments().toArray(), Locale.UK))
                    .isNotBlank()
                    .doesNotContainPattern("\\{\\d");
        });
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        byte[] whole = FrameworkWorkbook.write(small());

        assertThat(codes(new byte[0])).containsExactly("framework.file.workbook.unreadable");
        assertThat(codes("<html><body>No access</body></html>".repeat(9).getBytes(UTF_8)))
                .containsExactly("framework.file.workbook.unreadable");
        assertThat(codes(Arrays.copyOf(whole, whole.length / 2))).containsExactly("framework.file.workbook.unreadable");
        assertThat(codes(SpoiltWorkbook.zip(Map.of("a.txt", new byte[1000]))))
                .containsExactly("framework.file.workbook.unreadable");
        assertThat(codes(new byte[FrameworkWorkbook.MOST_BYTES + 1]))
                .containsExactly("framework.file.workbook.too-large");
    }

    @Test
    void refusesMacrosWhateverTheFileIsCalled() {
        Map<String, byte[]> parts = SpoiltWorkbook.parts();
        parts.put("xl/vbaProject.bin", new byte[100]);
        assertThat(codes(SpoiltWorkbook.zip(parts))).containsExactly("framework.file.workbook.macros");

        Map<String, byte[]> typed = SpoiltWorkbook.parts();
        String types = new String(typed.get("[Content_Types].xml"), UTF_8);
        typed.put(
                "[Content_Types].xml",
                types.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
                        .getBytes(UTF_8));
        assertThat(codes(SpoiltWorkbook.zip(typed))).containsExactly("framework.file.workbook.macros");
    }

    @Test
    void unpacksNoMoreThanAWorkbookHolds() {
        Map<String, byte[]> parts = SpoiltWorkbook.parts();
        parts.put("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]);

        assertThat(codes(SpoiltWorkbook.zip(parts))).containsExactly("framework.file.workbook.too-large");
    }

    @Test
    void refusesMoreRowsThanAFrameworkMayHaveAndSaysWhere() {
        Map<String, byte[]> parts = SpoiltWorkbook.parts();
        StringBuilder rows = new StringBuilder();
        for (int row = 4; row <= 5_001; row++) {
            rows.append("<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>A1</t></is></c></row>".formatted(row));
        }
        String sheet = new String(parts.get("xl/worksheets/sheet6.xml"), UTF_8);
        parts.put(
                "xl/worksheets/sheet6.xml",
                sheet.replace("</sheetData>", rows + "</sheetData>").getBytes(UTF_8));

        assertThat(refused(SpoiltWorkbook.zip(parts))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("framework.file.too-many-rows");
            assertThat(problem.place().words()).map(Object::toString).containsExactly("HR role", "4802", "A");
        });
    }

    @Test
    void isReadTheSameWithItsColumnsInAnotherOrderAndEmptyRowsBetween() {
        Map<String, byte[]> parts = SpoiltWorkbook.parts();
        String themes = new String(parts.get("xl/worksheets/sheet3.xml"), UTF_8)
                .replaceAll("r=\"A(\\d)\"", "r=\"X$1\"")
                .replaceAll("r=\"B(\\d)\"", "r=\"A$1\"")
                .replaceAll("r=\"X(\\d)\"", "r=\"B$1\"")
                .replaceAll("(<c r=\"B\\d\".*?</c>)(<c r=\"A\\d\".*?</c>)", "$2$1")
                .replace("r=\"A3\"", "r=\"A9\"")
                .replace("r=\"B3\"", "r=\"B9\"")
                .replace("r=\"C3\"", "r=\"C9\"")
                .replace("<row r=\"3\">", "<row r=\"4\"><c r=\"A4\" s=\"2\"/></row><row r=\"9\">");
        parts.put("xl/worksheets/sheet3.xml", themes.getBytes(UTF_8));

        assertThat(FrameworkWorkbook.read(SpoiltWorkbook.zip(parts))).isEqualTo(small());
    }

    @Test
    void takesANumberHoweverItIsKept() {
        byte[] pages = new SpoiltWorkbook(
                        5,
                        "<c r=\"K3\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">3</t></is></c>",
                        "<c r=\"K3\"><v>3</v></c>",
                        "",
                        List.of())
                .file();
        byte[] weeks = new SpoiltWorkbook(
                        8,
                        "<c r=\"G3\" s=\"3\"><v>2</v></c>",
                        "<c r=\"G3\" t=\"inlineStr\"><is><t> 2 </t></is></c>",
                        "",
                        List.of())
                .file();

        byte[] weight = new SpoiltWorkbook(4, "<v>60</v>", "<v>60.0</v>", "", List.of()).file();
        byte[] year = new SpoiltWorkbook(2, "<v>2014</v>", "<v>2014.0</v>", "", List.of()).file();

        assertThat(FrameworkWorkbook.read(weight)).isEqualTo(small());
        assertThat(FrameworkWorkbook.read(year)).isEqualTo(small());
        assertThat(FrameworkWorkbook.read(pages)).isEqualTo(small());
        assertThat(FrameworkWorkbook.read(weeks)).isEqualTo(small());
    }

    @Test
    void survivesAnyPartThatWasScrambled() {
        Random random = new Random(11);
        List<String> odd =
                List.of("", "<", "/>", "</row>", "\"", "r=\"XFD9\"", "t=\"s\"", "s=\"99\"", "<f>1</f>", "&x;");
        IntStream.range(0, 300).forEach(run -> {
            Map<String, byte[]> parts = SpoiltWorkbook.parts();
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            String part = new String(parts.get(name), UTF_8);
            int at = random.nextInt(part.length());
            String into = odd.get(random.nextInt(odd.size()));
            int gone = Math.min(part.length(), at + random.nextInt(30));
            parts.put(name, (part.substring(0, at) + into + part.substring(gone)).getBytes(UTF_8));
            try {
                FrameworkWorkbook.read(SpoiltWorkbook.zip(parts));
            } catch (FrameworkFileRefused refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        });
    }

    private static FrameworkDocument small() {
        return FrameworkFile.read(Fixtures.bytes(Fixtures.small()));
    }

    private static List<String> codes(byte[] file) {
        return refused(file).stream().map(Problem::code).toList();
    }

    private static List<Problem> refused(byte[] file) {
        FrameworkFileRefused refused =
                catchThrowableOfType(FrameworkFileRefused.class, () -> FrameworkWorkbook.read(file));
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
