package org.concordat.assessment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void writesNamesThatASpreadsheetDoesNotTakeForFormulasAndReadsThemBack() {
        String cell = AnswerTable.cell("=SUM(A1,A2)");
        assertThat(cell).isEqualTo("\"'=SUM(A1,A2)\"");
        AnswerTable table = AnswerTable.read(HEADER + cell + ",A,SO1,3,");
        assertThat(table.rows().get(0).partner()).isEqualTo("=SUM(A1,A2)");
    }
}
