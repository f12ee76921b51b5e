package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ShownTableTest {

    @Test
    void saysWhatSpansColumnsInEachOfThemAndWhatSpansRowsToo() {
        assertThat(rows("""
                <thead><tr><th rowspan=2>Name</th><th colspan=2>Area</th></tr><tr><th>One</th><th>Two</th></tr></thead>
                <tr><th rowspan=2>A</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>
                <tr><td colspan=3>Nothing yet</td></tr>"""))
                .containsExactly(
                        List.of("Name", "Area: One", "Area: Two"),
                        List.of("A", "1", "2"),
                        List.of("A", "3", "4"),
                        List.of("Nothing yet", "", ""));
    }

    @Test
    void readsWhatPeopleReadAndNoButtons() {
        assertThat(rows("""
                <tr><td><a href=#>Joint depot</a><span class=heat-about>Outsourcing</span><span class=visually-hidden>: more</span></td>
                <td><svg><title>Rose to 40</title><text>4</text></svg></td><td><button>Go</button></td>
                <td><span class=visually-hidden>Yes</span></td></tr>""")).containsExactly(List.of("Joint depot; Outsourcing", "Rose to 40", "Yes"));
    }

    @Test
    void writesFiguresAsFiguresAndMakesNoFormulas() {
        assertThat(
                        rows(
                                "<tr><td>1,234.5</td><td>−3</td><td>+4</td><td>=1+1</td><td>–</td><td>@x</td><td>3 of 9</td></tr>"))
                .containsExactly(List.of("1234.5", "-3", "4", "'=1+1", "–", "'@x", "3 of 9"));
    }

    @Test
    void takesEndlessSpansForWhatThereIs() {
        assertThat(rows("<tr><td rowspan=99999 colspan=0>a</td><td rowspan=900>b</td></tr><tr><td>c</td></tr>"))
                .containsExactly(List.of("a", "b"), List.of("c", "b"));
    }

    @Test
    void knowsTheTableThatHasPages() {
        var page = Jsoup.parse("<main><table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>"
                + "<nav class=paging></nav><table><tr><td>3</td></tr></table></main>");
        assertThat(ShownTable.of(page, true)).extracting(ShownTable::rows).containsExactly(List.of(List.of("2")));
        assertThat(ShownTable.of(page, false)).hasSize(3);
    }

    private static List<List<String>> rows(String inside) {
        return ShownTable.of(Jsoup.parse("<main><table>" + inside + "</table></main>"), false)
                .get(0)
                .rows();
    }
}
