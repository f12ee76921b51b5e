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
        String shown = graph.nodes().get(0).shown();
        assertThat(shown).endsWith("…");
        assertThat(shown.codePointCount(0, shown.length())).isLessThan(60);
        assertThat(IntStream.range(0, shown.length() - 2)
                        .filter(place -> Character.isHighSurrogate(shown.charAt(place)))
                        .allMatch(place -> Character.isLowSurrogate(shown.charAt(place + 1))))
                .isTrue();
    }

    private static double y(NetworkGraph graph, String key) {
        return graph.nodes().stream()
                .filter(node -> node.given().key().equals(key))
                .findFirst()
                .orElseThrow()
                .y();
    }
}
