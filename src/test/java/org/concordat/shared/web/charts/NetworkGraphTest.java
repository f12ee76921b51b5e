package org.concordat.shared.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.shared.web.charts.NetworkGraph.Given;
import org.concordat.shared.web.charts.NetworkGraph.Node;
import org.concordat.shared.web.charts.NetworkGraph.Tie;
import org.junit.jupiter.api.Test;

class NetworkGraphTest {

    private static Given given(String key) {
        return new Given(key, "Thing " + key, "/things/" + key, "partner", false, "Thing " + key);
    }

    private static Tie tie(String from, String to) {
        return new Tie(from, to, false, from + " and " + to);
    }

    private static final NetworkGraph CROSSED = NetworkGraph.of(
            "g",
            List.of(List.of(given("a"), given("b"), given("c")), List.of(given("x"), given("y"), given("z"))),
            List.of(tie("a", "z"), tie("b", "y"), tie("c", "x"), tie("c", "nowhere")));

    @Test
    void drawsTheSameThingsInTheSameWay() {
        assertThat(NetworkGraph.of(
                        "g",
                        List.of(
                                List.of(given("a"), given("b"), given("c")),
                                List.of(given("x"), given("y"), given("z"))),
                        List.of(tie("a", "z"), tie("b", "y"), tie("c", "x"), tie("c", "nowhere"))))
                .isEqualTo(CROSSED);
    }

    @Test
    void drawsNoBoxOverAnotherAndNoneOutside() {
        for (Node one : CROSSED.nodes()) {
            assertThat(one.x()).isNotNegative();
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(CROSSED.width());
            assertThat(one.y()).isNotNegative();
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(CROSSED.height());
            assertThat(CROSSED.nodes())
                    .filteredOn(other -> other != one && other.x() == one.x())
                    .allMatch(other -> Math.abs(other.y() - one.y()) > one.height());
        }
    }

    @Test
    void leavesOutLinesToWhatIsNotDrawn() {
        assertThat(CROSSED.lines()).hasSize(3);
    }

    @Test
    void putsWhatBelongsTogetherSideBySide() {
        NetworkGraph graph = NetworkGraph.of(
                "g",
                List.of(
                        List.of(given("centre")),
                        List.of(given("p"), given("q")),
                        List.of(given("far"), given("near"))),
                List.of(tie("centre", "p"), tie("centre", "q"), tie("p", "near"), tie("q", "far")));
        assertThat(y(graph, "near")).isEqualTo(y(graph, "p"));
        assertThat(y(graph, "far")).isEqualTo(y(graph, "q"));
    }

    @Test
    void shortensNamesToTheirBoxWithoutBreakingLettersInTwo() {
        String name = "𝒜".repeat(200);
        NetworkGraph graph =
                NetworkGraph.of("g", List.of(List.of(new Given("a", name, "/a", "partner", false, name))), List.of());
        List<String> lines = graph.nodes().get(0).shown();
        assertThat(lines).hasSize(2);
        String shown = lines.get(1);
        assertThat(shown).endsWith("…");
        assertThat(shown.codePointCount(0, shown.length())).isLessThan(60);
        assertThat(IntStream.range(0, shown.length() - 2)
                        .filter(place -> Character.isHighSurrogate(shown.charAt(place)))
                        .allMatch(place -> Character.isLowSurrogate(shown.charAt(place + 1))))
                .isTrue();
    }

    @Test
    void writesALongNameInTwoLinesThatStayInTheirBoxAndLeavesOthersInTheMiddleOfTheirs() {
        String name = "Nuclear Decommissioning Authority";
        NetworkGraph graph = NetworkGraph.of(
                "g",
                List.of(
                        List.of(given("a")),
                        List.of(given("b")),
                        List.of(new Given("c", name, "/c", "centre", false, name)),
                        List.of(given("d"))),
                List.of(tie("a", "b"), tie("b", "c"), tie("c", "d")));
        Node centre = graph.nodes().get(2);
        assertThat(centre.shown()).containsExactly("Nuclear Decommissioning", "Authority");
        assertThat(centre.textY(0)).isBetween(centre.y() + 12, centre.textY(1) - 12);
        assertThat(centre.textY(1)).isLessThan(centre.y() + centre.height() - 4);
        Node other = graph.nodes().get(0);
        assertThat(other.shown()).containsExactly("Thing a");
        assertThat(other.textY(0)).isBetween(other.y() + other.height() / 2, other.y() + other.height() / 2 + 6);
    }

    private static double y(NetworkGraph graph, String key) {
        return graph.nodes().stream()
                .filter(node -> node.given().key().equals(key))
                .findFirst()
                .orElseThrow()
                .y();
    }
}
