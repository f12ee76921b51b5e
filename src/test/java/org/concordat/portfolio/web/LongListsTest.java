package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A framework may have two hundred mechanisms: what is told of each is folded away or shown elsewhere. */
class LongListsTest {

    @Test
    void reasonsBeyondTheTenthAreFoldedAwayUnlessTheyAreAFewMore() {
        assertThat(line(12).open()).hasSize(12);
        assertThat(line(12).folded()).isEmpty();
        assertThat(line(13).open()).hasSize(10);
        assertThat(line(13).folded()).hasSize(3);
        assertThat(line(200).open()).hasSize(10).first().isEqualTo(reason(0));
        assertThat(line(200).folded()).hasSize(190).first().isEqualTo(reason(10));
    }

    @Test
    void thePortfolioShowsTheFifteenMechanismsThatLoseMostWhereThereAreManyMore() {
        assertThat(LostBar.foremost(bars(24))).hasSize(24);
        assertThat(LostBar.foremost(bars(25))).isEqualTo(bars(15));
    }

    private static ReasonWords.Line line(int reasons) {
        return new ReasonWords.Line(
                "Caring Together",
                "/",
                "mutual",
                "operation",
                false,
                "18",
                IntStream.range(0, reasons).mapToObj(LongListsTest::reason).toList(),
                0);
    }

    private static ReasonWords.Said reason(int place) {
        return new ReasonWords.Said("gap", "Reason " + place, "/", "mend", true, null, "/");
    }

    private static List<LostBar> bars(int many) {
        return IntStream.range(0, many)
                .mapToObj(place -> new LostBar("M" + place, "One", "3", 2, 50, "/"))
                .toList();
    }
}
