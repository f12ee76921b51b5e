package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.concordat.portfolio.web.HeatMap.Chip;
import org.junit.jupiter.api.Test;

class HeatCellsTest {

    private final List<String> asked = new ArrayList<>();
    private final HeatCells cells = new HeatCells(key -> {
        asked.add(key);
        return key.equals("level.3") ? "Shared & \"lived\" <daily>" : key;
    });

    @Test
    void aLevelLeadsToWhereItIsExplainedAndSaysWhatItMeans() {
        assertThat(cells.markup(List.of(chip("/assessments/1/result#mechanism-AA1", "3", "level.3"))))
                .isEqualTo("<td><a href=\"/assessments/1/result#mechanism-AA1\" class=\"level level-3\""
                        + " title=\"Shared &amp; &quot;lived&quot; &lt;daily&gt;\">3</a></td>");
    }

    @Test
    void theFirstOfAnAreaIsSetApart() {
        assertThat(cells.markup(List.of(new Chip("/a", "3", "level", "level.3", true), chip("/b", "2", "level.2"))))
                .startsWith("<td class=\"heat-first\"><a ")
                .contains("</td><td><a ");
    }

    @Test
    void whatTheVersionDidNotHaveLeavesItsPlaceEmpty() {
        assertThat(cells.markup(
                        List.of(chip(null, "–", "level.none"), new Chip(null, "–", "level", "level.none", true))))
                .isEqualTo("<td></td><td class=\"heat-first\"></td>");
    }

    @Test
    void nothingInALinkOrALevelBecomesMarkup() {
        assertThat(cells.markup(List.of(chip("/a?x=1&y=\"><script>", "<b>", "level.2"))))
                .contains("href=\"/a?x=1&amp;y=&quot;&gt;&lt;script&gt;\"", ">&lt;b&gt;</a>")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void asksForEachWordingOnceHoweverManyCellsSayIt() {
        cells.markup(List.of(chip("/a", "3", "level.3"), chip("/b", "3", "level.3")));
        cells.markup(List.of(chip("/c", "3", "level.3"), chip("/d", "2", "level.2")));
        assertThat(asked).containsExactly("level.3", "level.2");
    }

    private static Chip chip(String href, String shown, String says) {
        return new Chip(href, shown, "level level-3", says, false);
    }
}
