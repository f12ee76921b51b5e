package org.concordat.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Set<Integer> NOBODY = Set.of();

    @Test
    void aFirstFigureOfThreeIsShown() {
        assertThat(after().most(Set.of(1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(after().most(Set.of(1, 2))).isEmpty();
    }

    @Test
    void theSamePeopleAgainAreShownAgain() {
        assertThat(after(people(1, 4)).most(people(1, 4))).isEqualTo(people(1, 4));
        assertThat(after(people(1, 4)).most(people(5, 8))).isEqualTo(people(5, 8));
    }

    @Test
    void whoCameAloneIsLeftOut() {
        assertThat(after(people(1, 3)).most(people(1, 4))).isEqualTo(people(1, 3));
        assertThat(after(people(1, 3)).most(people(1, 5)))
                .as("without one of the three, three differ")
                .hasSize(4);
        assertThat(after(people(1, 3)).most(people(1, 6))).isEqualTo(people(1, 6));
    }

    @Test
    void whereOneLeftTwoMoreAreLeftOut() {
        assertThat(after(people(1, 8)).most(people(2, 8))).hasSize(5);
        assertThat(after(people(1, 8)).most(people(3, 8))).hasSize(5);
        assertThat(after(people(1, 8)).most(people(4, 8))).hasSize(5);
    }

    @Test
    void tooFewAreNotShownAtAll() {
        assertThat(after(people(1, 4)).most(people(1, 3))).isEmpty();
    }

    @Test
    void addsAndSubtractsMoreThanTwoFigures() {
        Reckoning sumAndPart = after(people(1, 6), people(1, 3));
        assertThat(sumAndPart.tells(people(4, 7)))
                .as("less the sum, plus the part: the seventh alone")
                .isTrue();
        assertThat(after(people(1, 6)).tells(people(4, 7))).isFalse();
    }

    @Test
    void reckonsWithWhatSomeKnowAnyway() {
        Reckoning typedIn = new Reckoning(List.of(), List.of(NOBODY, Set.of(1, 2)));
        assertThat(typedIn.tells(people(1, 3))).isTrue();
        assertThat(typedIn.tells(people(1, 5))).isFalse();
        assertThat(typedIn.tells(Set.of(1, 2)))
                .as("tells them nothing new, and everyone else two")
                .isTrue();
        Reckoning public3 = new Reckoning(List.of(people(1, 3)), List.of(people(1, 3)));
        assertThat(public3.most(people(1, 4))).isEqualTo(people(1, 3));
    }

    /** Of hundreds of thousands of ways to leave four of sixty out: they are not all gone through. */
    @Test
    void findsWhatMayBeShownOfManyPeopleAfterManyLooks() {
        Random random = new Random(4);
        Reckoning many =
                new Reckoning(Stream.generate(() -> some(random)).limit(8).toList(), List.of(NOBODY));
        for (int look = 0; look < 10; look++) {
            Set<Integer> given = some(random);
            Set<Integer> shown = many.most(given);
            assertThat(given).containsAll(shown);
            assertThat(many.tells(shown)).isFalse();
        }
    }

    private static Set<Integer> some(Random random) {
        return people(1, 60).stream().filter(person -> random.nextInt(10) < 8).collect(Collectors.toSet());
    }

    @SafeVarargs
    private static Reckoning after(Set<Integer>... seen) {
        return new Reckoning(List.of(seen), List.of(NOBODY));
    }

    private static Set<Integer> people(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
    }
}
