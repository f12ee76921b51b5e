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
    void makesColumnsOfWhatStandsBesideWhatACellSaysAndLeavesControlsOut() {
        assertThat(rows("""
                <thead><tr><th>Name<a class=d-print-none>Take out</a></th><th colspan=2>Readiness</th></tr></thead>
                <tr><th><span class=d-print-none>tick</span>Depot<span data-column=Kind>Outsourcing</span> <i data-column=Remarks>read</i></th>
                <td>62<b data-column=Remarks>provisional</b></td><td data-said=""><svg><title>Readiness</title></svg><i data-column="At least" data-said=55></i></td></tr>
                <tr><th>Trust</th><td></td><td></td></tr>"""))
                .containsExactly(
                        List.of("Name", "Kind", "Remarks", "Readiness", "At least"),
                        List.of("Depot", "Outsourcing", "read; provisional", "62", "55"),
                        List.of("Trust", "", "", "", ""));
    }

    @Test
    void readsAListThatSaysWhatItsRowsAndColumnsAre() {
        var page = Jsoup.parse("""
                <main><ol data-rows="What needs attention"><li data-group><a data-column=Name>Depot</a><i data-column=Points data-said=1,018>1,018 at stake</i>
                <ul><li data-row><b data-column=Reason data-said=Gates></b><i data-column=Why>SI3 is critical</i></li>
                <li data-row><b data-column=Reason data-said=Old></b><i data-column=Why>=old</i><i data-column=Long>For a month</i></li><li>and 2 more</li></ul></li>
                <li data-group><a data-column=Name>Trust</a><ul><li data-row><i data-column=Why>New</i></li></ul></li></ol>
                <nav class=paging></nav></main>""");
        ShownTable list = ShownTable.of(page, true).get(0);
        assertThat(list.title()).isEqualTo("What needs attention");
        assertThat(list.rows())
                .containsExactly(
                        List.of("Name", "Points", "Reason", "Why", "Long"),
                        List.of("Depot", "1018", "Gates", "SI3 is critical", ""),
                        List.of("Depot", "1018", "Old", "'=old", "For a month"),
                        List.of("Trust", "", "", "New", ""));
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
