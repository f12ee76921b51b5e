package org.concordat.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Readings;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Result;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.portfolio.Looks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class FigureBookTest {

    private static final Viewer DIRECTOR =
            new Viewer(new UserId(UUID.randomUUID()), "Someone", EnumSet.of(Role.DIRECTOR), null);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    FigureBook figures;

    @Autowired
    Results results;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

    private ArrangementId one;
    private ArrangementId other;
    private Result result;

    @BeforeEach
    void twoThatWereLookedAt() {
        World world = new World(partnering);
        PartnerId own = world.partner();
        PartnerId fellow = world.partner();
        one = world.arrangement(own, fellow);
        other = world.arrangement(fellow, world.partner());
        AssessmentId closed = look(one, 3, Map.of(own, Map.of("SI3", 1, "OO1", 0), fellow, Map.of("SI3", 0, "SO4", 2)));
        look(other, 2, Map.of(fellow, Map.of("SO1", 4)));
        result = results.of(DIRECTOR, closed);
    }

    private AssessmentId look(ArrangementId at, int level, Map<PartnerId, Map<String, Integer>> but) {
        return new Looks(catalogue, readings)
                .close(arrangements.findWithParticipationsById(at).orElseThrow(), TODAY, level, but);
    }

    @Test
    void comesToWhatTheEngineFoundWhenReckonedFromItsInputs() throws IOException {
        byte[] book = figures.of(
                        DIRECTOR,
                        "Figures",
                        "All",
                        null,
                        "beyond-the-organisation",
                        List.of(one.arrangementId(), other.arrangementId()),
                        TODAY,
                        done -> {})
                .bytes();
        Spreadsheet program = Spreadsheet.open(book);
        int formulas = 0;
        for (String sheet : List.of("Portfolio", "Totals", "Partners", "Mechanisms", "Positions")) {
            for (Map.Entry<String, Spreadsheet.Kept> cell : program.sheet(sheet).entrySet()) {
                if (cell.getValue().formula() != null) {
                    formulas++;
                    Object reckoned = program.reckon(sheet, cell.getKey());
                    Object kept = cell.getValue().value();
                    String where =
                            sheet + " " + cell.getKey() + " " + cell.getValue().formula();
                    if (kept instanceof Double number) {
                        assertThat(reckoned).as(where).isInstanceOf(Double.class);
                        assertThat((Double) reckoned).as(where).isEqualTo(number, within(1e-9));
                    } else {
                        assertThat(reckoned).as(where).isEqualTo(kept);
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(2 * 18 * 7);
    }

    @Test
    void totalsWhatThePageShows() throws IOException {
        Spreadsheet program = Spreadsheet.open(figures.of(result, TODAY));
        var overall = result.card().result().overall();
        assertThat((Double) program.reckon("Totals", "G2")).isEqualTo(overall.readiness(), within(1e-9));
        assertThat((Double) program.reckon("Totals", "I2")).isEqualTo(overall.coverage(), within(1e-9));
        assertThat((Double) program.reckon("Totals", "J2")).isEqualTo(overall.low(), within(1e-9));
        assertThat((Double) program.reckon("Totals", "K2")).isEqualTo(overall.high(), within(1e-9));
        assertThat((Double) program.reckon("Totals", "L2")).isEqualTo(overall.evidencedReadiness(), within(1e-9));
        assertThat((Double) program.reckon("Totals", "M2")).isEqualTo(100 - overall.readiness(), within(1e-9));
        assertThat(program.reckon("Totals", "P2")).isEqualTo(0.0);
        assertThat(program.sheet("Partners").get("F2").formula()).contains("SUMIFS");
    }

    @Test
    void keepsWhatPeopleTypedAsText() throws IOException {
        Spreadsheet program = Spreadsheet.open(figures.of(
                        DIRECTOR,
                        "=HYPERLINK(\"http://bad.example\")",
                        "@SUM(A1)",
                        "+1",
                        "beyond-the-organisation",
                        List.of(one.arrangementId()),
                        TODAY,
                        done -> {})
                .bytes());
        assertThat(program.sheet("Read me").values())
                .filteredOn(cell -> cell.value().equals("=HYPERLINK(\"http://bad.example\")"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.formula()).isNull());
        assertThat(program.sheet("Read me").values()).allMatch(cell -> cell.formula() == null);
    }
}
