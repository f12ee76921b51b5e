package org.concordat.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    private static final Pattern DRAWN =
            Pattern.compile("<(?:rect|line|path|polyline|circle|text)[^>]* class=\"([^\"]+)\"");

    private final HouseStyle style = new HouseStyle();

    @Test
    void paintsInTheColoursOfThePagesByLight() {
        assertThat(style.of("chart-value")).containsEntry("fill", "#1d4f91");
        assertThat(style.of("chart-stroke")).containsEntry("stroke", "#1f2937").containsEntry("stroke-width", "3");
        assertThat(style.of("chart-dot chart-partner-2"))
                .containsEntry("fill", "#b8442f")
                .containsEntry("stroke", "#fff");
    }

    @Test
    void leavesNoColourOfAPaperUnknown() {
        String sheet = HouseStyle.text("/reporting/paper.css");
        assertThat(style.resolved(sheet)).doesNotContain("var(");
        Matcher token = Pattern.compile("var\\((--[\\w-]+)\\)").matcher(sheet);
        while (token.find()) {
            assertThat(HouseStyle.text("/static/css/theme.css")).contains(token.group(1) + ":");
        }
    }

    @Test
    void knowsHowEveryPartOfADrawingIsPainted() {
        Matcher part = DRAWN.matcher(HouseStyle.text("/templates/fragments/charts.html"));
        while (part.find()) {
            assertThat(style.of(part.group(1)).keySet())
                    .as(part.group(1))
                    .containsAnyOf("fill", "stroke", "font-weight");
        }
    }
}
