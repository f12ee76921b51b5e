package org.concordat.assessment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTableTest {

    private static final String HEADER = "partner,respondent,mechanism,answer,note\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner,respondent,mechanism,answer,note\nCouncil,Ann,SO1,3,why",
                "partner;respondent;mechanism;answer;note\r\nCouncil;Ann;SO1;3;why\r\n",
                "NOTE, Answer ,mechanism,respondent,partner\n\nwhy,3,SO1,Ann,Council\n",
                "note;answer;mechanism;respondent;partner\n\"why\";\"3\";SO1;Ann;Council;;\n",
            })
    void readsCommasAndSemicolonsAndColumnsInAnyOrder(String text) {
        AnswerTable table = AnswerTable.read(text);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.partner()).isEqualTo("Council");
            assertThat(row.respondent()).isEqualTo("Ann");
            assertThat(row.mechanism()).isEqualTo("SO1");
            assertThat(row.answer()).isEqualTo("3");
            assertThat(row.note()).isEqualTo("why");
        });
    }

    @Test
    void doesWithoutTheNoteColumn() {
        assertThat(AnswerTable.read("partner,respondent,mechanism,answer\nC,A,SO1,3")
                        .rows())
                .hasSize(1);
    }

    @Test
    void takesAByteOrderMarkAndRefusesWhatIsNotUtf8() {
        byte[] marked = "\uFEFFpartner".getBytes(StandardCharsets.UTF_8);
        assertThat(AnswerTable.text(marked)).contains("partner");
        assertThat(AnswerTable.text("Zürich".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        AnswerTable table = AnswerTable.read(HEADER + "\nC,A,SO1,3,\"two\nlines\"\nC,A,SO2,9,\n");
        assertThat(table.rows()).extracting(TableRow::mechanism).containsExactly("SO1", "SO2");
        assertThat(table.rows().get(1).line()).isEqualTo(5);
    }

    @Test
    void passesOverLinesThatSayNothing() {
        assertThat(AnswerTable.read(HEADER + "C,,SO1,,\nC,A,SO2,1,\n").rows()).hasSize(1);
    }

    @Test
    void namesWhatIsWrongWithTheColumns() {
        AnswerTable table = AnswerTable.read("partner,who,mechanism,mechanism\nC,A,SO1,3");
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems())
                .extracting(TableProblem::code)
                .containsExactlyInAnyOrder(
                        "table.column.unknown", "table.column.twice", "table.column.missing", "table.column.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "partner,respondent,mechanism,answer\n", "x\"y\n\"\"\"", "partner,\"open"})
    void saysWhatIsWrongWithATextThatIsNoTable(String text) {
        AnswerTable table = AnswerTable.read(text);
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).isNotEmpty();
    }

    @Test
    void namesALineWithTooManyValues() {
        AnswerTable table = AnswerTable.read(HEADER + "C,A,SO1,3,why, that is why");
        assertThat(table.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("table.too-many-values");
            assertThat(problem.value()).isEqualTo("that is why");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'C,A,SO1,3,fine\nC,A,SO2,3,\"open\nC,A,SO3,3,\n', table.quotation-mark.open, 3",
        "'C,A,SO1,3,\"two\nlines\"\nC,A,SO2,3, \"never\"\"\n', table.quotation-mark.open, 4",
        "'C,A,SO1,3,\"a\" b\nC,A,SO2,3,\n', table.quotation-mark.inside, 2",
        "'C,A,SO1,3,fine\nMagnox Ltd,Ann\nC,A,SO2,3,\n', table.cut-short, 3",
        "'C,A,SO1\n', table.cut-short, 2",
    })
    void namesTheLineThatIsWrong(String lines, String code, long line) {
        AnswerTable table = AnswerTable.read(HEADER + lines);
        assertThat(table.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void countsLinesOfEveryKindUpToAnOpenQuotationMark() {
        assertThat(AnswerTable.read(HEADER.replace("\n", "\r\n") + "\r\nC,A,SO1,1,\r\nC,A,SO2,1,\"open\r\n")
                        .problems())
                .containsExactly(TableProblem.of(4, "", "", "table.quotation-mark.open", 4L));
    }

    @Test
    void readsQuotationMarksInsideOfValuesAndLinesWithoutTheNoteAtTheirEnd() {
        AnswerTable table =
                AnswerTable.read(HEADER + "C,A,SO1,3,a 5\" pipe\nC,A,SO2,3,\"say \"\"yes\"\"\" \nC,A,SO3,3\n  \n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).extracting(TableRow::note).containsExactly("a 5\" pipe", "say \"yes\"", "");
    }

    @ParameterizedTest
    @CsvSource({
        "'partner\trespondent\tmechanism\tanswer\tnote\nC\tA\tSO1\t3\tso, so', table.tabs",
        "'Council,Ann,SO1,3,fine\nCouncil,Ann,SO2,3,fine', table.no-header",
    })
    void saysOnceWhatTheWholeTableLacks(String text, String code) {
        AnswerTable table = AnswerTable.read(text);
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).extracting(TableProblem::code).containsExactly(code);
    }

    @Test
    void showsTheFirstHundredProblemsOfMany() {
        List<TableProblem> many = Collections.nCopies(101, TableProblem.of(1, "", "", "table.missing"));
        assertThat(new TablePreview(List.of(), many, List.of(), 1).firstProblems())
                .hasSize(100);
        assertThat(new TablePreview(List.of(), many.subList(0, 7), List.of(), 1).firstProblems())
                .hasSize(7);
    }

    @Test
    void writesNamesThatASpreadsheetDoesNotTakeForFormulasAndReadsThemBack() {
        String cell = AnswerTable.cell("=SUM(A1,A2)");
        assertThat(cell).isEqualTo("\"'=SUM(A1,A2)\"");
        AnswerTable table = AnswerTable.read(HEADER + cell + ",A,SO1,3,");
        assertThat(table.rows().get(0).partner()).isEqualTo("=SUM(A1,A2)");
    }
}
