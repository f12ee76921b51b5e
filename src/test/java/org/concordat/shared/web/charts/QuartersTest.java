package org.concordat.shared.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuartersTest {

    private static Quarters.Given quarter(@Nullable Double median, @Nullable Double same) {
        return new Quarters.Given(
                "Q1", median == null ? null : median - 10, median, median == null ? null : median + 10, same);
    }

    @Test
    void standsHigherWhereReadinessIsHigher() {
        Quarters drawn = Quarters.of("q", List.of(quarter(40.0, 40.0), quarter(60.0, 50.0)), true);
        assertThat(drawn.columns().get(1).medianY())
                .isLessThan(drawn.columns().get(0).medianY());
        assertThat(drawn.columns().get(0).middle())
                .isLessThan(drawn.columns().get(1).middle());
        assertThat(drawn.median()).hasSize(1);
        assertThat(drawn.same()).hasSize(1);
    }

    @Test
    void drawsNoSecondLineWhereItIsTheSameOne() {
        assertThat(Quarters.of("q", List.of(quarter(40.0, 40.0), quarter(60.0, 60.0)), false)
                        .same())
                .isEmpty();
    }

    @Test
    void passesOverWhatIsNotKnown() {
        Quarters drawn = Quarters.of("q", List.of(quarter(40.0, null), quarter(null, null), quarter(60.0, null)), true);
        assertThat(drawn.columns().get(1).known()).isFalse();
        assertThat(drawn.median()).hasSize(1);
        assertThat(drawn.same()).isEmpty();
        assertThat(drawn.inWords()).isEqualTo("Q1: 40; Q1: –; Q1: 60");
    }

    @Test
    void keepsTheTwoFiguresApart() {
        Quarters.Column above =
                Quarters.of("q", List.of(quarter(50.0, 51.0)), true).columns().get(0);
        assertThat(above.medianTextY() - above.sameTextY()).isGreaterThan(14);
        Quarters.Column below =
                Quarters.of("q", List.of(quarter(50.0, 49.0)), true).columns().get(0);
        assertThat(below.sameTextY() - below.medianTextY()).isGreaterThan(14);
    }

    @Test
    void namesTheLastAndNoMoreThanFour() {
        for (int of = 1; of <= 12; of++) {
            int quarters = of;
            assertThat(Quarters.named(of - 1, of)).isTrue();
            assertThat(IntStream.range(0, of)
                            .filter(place -> Quarters.named(place, quarters))
                            .count())
                    .isLessThanOrEqualTo(4);
        }
    }

    @Test
    void sparesEveryOtherNameWhereThereIsHardlyAnyRoomAndNeverTheLast() {
        assertThat(IntStream.range(0, 12).filter(place -> Quarters.spared(place, 12)))
                .containsExactly(2, 8);
        assertThat(IntStream.range(0, 12).filter(place -> Quarters.named(place, 12)))
                .containsExactly(2, 5, 8, 11);
        assertThat(Quarters.spared(0, 1)).isFalse();
    }

    @Test
    void givesAPartOfOneItsFigureWhereThereAreFewAndASmallOneWhereThatIsAllThereIsRoomFor() {
        Stacks.Part few = first(8);
        assertThat(few.legible()).isTrue();
        assertThat(few.tight()).isFalse();
        Stacks.Part some = first(18);
        assertThat(some.legible()).isTrue();
        assertThat(some.tight()).isTrue();
        assertThat(first(60).legible()).isFalse();
    }

    private static Stacks.Part first(int of) {
        return Stacks.of(
                        "s",
                        List.of(new Stacks.Whole(
                                "Q1", List.of(new Stacks.Given("ready", 1), new Stacks.Given("none", of - 1)))))
                .columns()
                .get(0)
                .parts()
                .get(0);
    }

    @Test
    void stacksAllColumnsToOneHeight() {
        Stacks drawn = Stacks.of(
                "s",
                List.of(
                        new Stacks.Whole("Q1", List.of(new Stacks.Given("ready", 1), new Stacks.Given("none", 9))),
                        new Stacks.Whole("Q2", List.of(new Stacks.Given("ready", 10), new Stacks.Given("none", 0)))));
        assertThat(drawn.columns()).allSatisfy(column -> {
            Stacks.Part last = column.parts().get(column.parts().size() - 1);
            assertThat(last.y() + last.height()).isEqualTo(drawn.bottom());
        });
        assertThat(drawn.columns().get(1).parts()).hasSize(1);
        assertThat(drawn.columns().get(0).parts().get(0).height() * 9)
                .isCloseTo(drawn.columns().get(0).parts().get(1).height(), within(0.1));
        assertThat(drawn.inWords()).isEqualTo("Q1: 1, 9; Q2: 10");
    }
}
