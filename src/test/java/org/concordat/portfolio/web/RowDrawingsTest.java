package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.concordat.shared.web.charts.RangeBar;
import org.concordat.shared.web.charts.Sparkline;
import org.junit.jupiter.api.Test;

class RowDrawingsTest {

    private final RowDrawings drawings = new RowDrawings(
            (key, arguments) -> arguments.length == 0 ? "<" + key + ">" : key + " " + Arrays.toString(arguments));

    @Test
    void drawsAReadinessBetweenItsBoundsAndSaysIt() {
        assertThat(drawings.range(RangeBar.of("r0", 62.4, 55, 71.2)))
                .contains(
                        "<title>&lt;portfolio.readiness&gt;</title><desc>chart.range.desc [62, 55, 71]</desc>",
                        "<rect class=\"chart-range\" x=\"55.0%\" y=\"5\" width=\"16.2%\"",
                        "<line class=\"chart-stroke\" x1=\"62.4%\" x2=\"62.4%\"");
    }

    @Test
    void drawsNoMarkWhereNothingIsKnown() {
        assertThat(drawings.range(RangeBar.of("r0", null, 0, 100)))
                .contains("[–, 0, 100]", "class=\"chart-range\" x=\"0.0%\" y=\"5\" width=\"100.0%\"")
                .doesNotContain("chart-stroke", "null");
    }

    @Test
    void breaksALineWhereAValueIsNotKnownAndMarksTheLast() {
        assertThat(drawings.trend(Sparkline.of(Arrays.asList(30.0, 40.0, null, 48.0, 62.4))))
                .contains(
                        "<title>&lt;portfolio.trend&gt;</title><desc>30, 40, –, 48, 62</desc>",
                        "width=\"96\" height=\"24\" viewBox=\"0 0 96 24\"",
                        "<circle class=\"chart-value\" cx=\"92.0\" cy=\"4.0\"")
                .containsPattern("(?:<polyline class=\"chart-trend\" points=\"[^\"]+\"/>){2}<circle");
    }

    @Test
    void drawsNothingOfNoValues() {
        assertThat(drawings.trend(Sparkline.of(List.of()))).doesNotContain("<polyline", "<circle", "null");
    }
}
