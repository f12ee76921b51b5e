package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.portfolio.AreaCell;
import org.concordat.readiness.Band;
import org.concordat.shared.AreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An area in the map: the colour of the step that its readiness reaches, and what is not known of it. */
class HeatAreasTest {

    private static final UUID ASSESSMENT = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"0, 0", "24.9, 0", "25, 1", "49.9, 1", "50, 2", "69.9, 2", "70, 3", "84.9, 3", "85, 4", "100, 4"})
    void hasTheColourOfItsStep(double readiness, int step) {
        HeatMap.Chip chip = chip(cell(readiness, 100, 5, false));
        assertThat(chip.css()).isEqualTo("level level-" + step);
        assertThat(chip.of()).isNull();
        assertThat(chip.href()).isEqualTo("/assessments/" + ASSESSMENT + "/result/explanations/area-SO");
    }

    @Test
    void saysHowMuchOfItIsRated() {
        assertThat(chip(cell(70.0, 80, 4, false)).of()).isEqualTo("4/5");
        assertThat(new HeatCells(key -> key).markup(List.of(chip(cell(70.0, 80, 4, false)))))
                .contains(">70 <small>4/5<span class=\"visually-hidden\"> heat.area.rated</span></small></a>");
    }

    @Test
    void isHatchedWhereTooLittleOfItIsRatedThoughItsFigureIsShown() {
        HeatMap.Chip chip = chip(cell(90.0, 59.9, 3, false));
        assertThat(chip.css()).isEqualTo("level level-none");
        assertThat(chip.shown()).isEqualTo("90");
        assertThat(chip.says()).isEqualTo("band.too-little-known");
        assertThat(chip(cell(90.0, 60, 3, false)).css()).isEqualTo("level level-4");
        assertThat(chip(cell(null, 0, 0, false)).shown()).isEqualTo("–");
    }

    @Test
    void isFramedByAGateThatHoldsItDown() {
        HeatMap.Chip chip = chip(cell(90.0, 100, 5, true));
        assertThat(chip.css()).isEqualTo("level level-4 level-gate");
        assertThat(chip.says()).isEqualTo("heat.area.gate");
        assertThat(cell(90.0, 100, 5, true).band()).isEqualTo(Band.AT_RISK);
        assertThat(cell(20.0, 100, 5, true).band()).isEqualTo(Band.NOT_READY);
    }

    @Test
    void isEmptyWhereNothingOfItWasAsked() {
        assertThat(HeatMap.chip(ASSESSMENT, (AreaCell) null, false).href()).isNull();
    }

    private static HeatMap.Chip chip(AreaCell cell) {
        return HeatMap.chip(ASSESSMENT, cell, false);
    }

    private static AreaCell cell(@Nullable Double readiness, double coverage, int rated, boolean gate) {
        return new AreaCell(new AreaCode("SO"), readiness, coverage, 5, rated, gate);
    }
}
