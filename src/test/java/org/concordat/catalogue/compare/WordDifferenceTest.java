package org.concordat.catalogue.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.catalogue.compare.WordDifference.Piece;
import org.concordat.catalogue.compare.WordDifference.Piece.Became;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDifferenceTest {

    private static final List<String> WORDS = List.of(
            "a", "the", "board", "meets", "each", "quarter", "partners", "e\u0301lan", "𝒳", ",", ".", "’s", "\n", " ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They meet each quarter. | They meet each month. | They meet each [-quarter][+month].
            They share the plan. | They share and review the plan. | They share [+and review ]the plan.
            They agree and publish the plan. | They agree the plan. | They agree [-and publish ]the plan.
            One partner’s plan | One partners’ plan | One [-partner’s][+partners’] plan
            It is the same. | It is the same. | It is the same.
            """)
    void tellsWhatWentAndWhatCame(String before, String after, String told) {
        assertThat(told(WordDifference.between(before, after))).isEqualTo(told);
    }

    @Test
    void slightWordsBetweenTwoChangesAreToldWithThem() {
        assertThat(told(WordDifference.between(
                        "The partners have a board of the leaders and meet there.",
                        "The partners have a group of all directors and meet there.")))
                .isEqualTo("The partners have a [-board of the leaders][+group of all directors] and meet there.");
    }

    @Test
    void whatHasHardlyAnythingInCommonIsAnew() {
        WordDifference anew = WordDifference.between(
                "Each partner plans by itself, and nobody asks the others about it.",
                "Plans are made and kept together.");

        assertThat(anew.isAnew()).isTrue();
        assertThat(anew.pieces()).hasSize(2);
        assertThat(WordDifference.between("They meet each quarter.", "They meet each month.")
                        .isAnew())
                .isFalse();
    }

    @Test
    void takingOutWhatWentAndPuttingInWhatCameMakesOneTextOfTheOther() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random, random.nextInt(30));
            String after = random.nextBoolean() ? text(random, random.nextInt(30)) : altered(before, random);
            WordDifference difference = WordDifference.between(before, after);
            assertThat(without(difference, Became.CAME)).isEqualTo(before);
            assertThat(without(difference, Became.GONE)).isEqualTo(after);
        }
    }

    @Test
    void findsAsFewChangesAsTheLongestCommonWordsLeave() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<String> before = words(random, random.nextInt(12));
            List<String> after = words(random, random.nextInt(12));
            List<Piece> steps = ShortestEdit.between(before, after);
            int kept = steps.stream()
                    .filter(Piece::isKept)
                    .mapToInt(piece -> piece.text().length())
                    .sum();
            assertThat(kept).isEqualTo(longestCommon(before, after));
        }
    }

    @Test
    @Timeout(5)
    void textsOfTwentyThousandWordsThatHaveNothingInCommonTakeNoTime() {
        String before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        assertThat(WordDifference.between(before, after).isAnew()).isTrue();
        assertThat(WordDifference.between(before, before + " end").pieces())
                .extracting(Piece::became)
                .containsExactly(Became.KEPT, Became.CAME);
        assertThat(WordDifference.between("-".repeat(20_000), "-a".repeat(20_000))
                        .isAnew())
                .isTrue();
    }

    @Test
    void aLongPassageThatStayedIsShownWhereItBeginsAndEnds() {
        String same = IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Piece kept =
                WordDifference.between(same + " old", same + " new").pieces().get(0);

        assertThat(kept.isLong()).isTrue();
        assertThat(kept.start()).startsWith("word0 ").hasSizeLessThan(300);
        assertThat(kept.end()).endsWith("word299 ").hasSizeLessThan(300);
        assertThat(kept.start().split(" ").length + kept.leftOut() + kept.end().split(" ").length)
                .isEqualTo(300);
        Piece unbroken = new Piece(Became.KEPT, "x".repeat(5_000));
        assertThat(unbroken.start().length() + unbroken.end().length()).isLessThan(1_000);
    }

    private static String told(WordDifference difference) {
        return difference.pieces().stream()
                .map(piece -> switch (piece.became()) {
                    case KEPT -> piece.text();
                    case GONE -> "[-" + piece.text() + "]";
                    case CAME -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 260, 490, 510, 745, 760, 990})
    void theMiddleOfALongPassageIsLeftOutWhereverItsSpacesStand(int space) {
        for (int length : new int[] {1001, 1200, 5000}) {
            String text = "x".repeat(space) + " " + "y".repeat(length - space);
            Piece kept = new Piece(Became.KEPT, text);

            assertThat(kept.isLong()).isTrue();
            assertThat(kept.start().length() + kept.end().length()).isLessThan(text.length());
            assertThat(text).startsWith(kept.start()).endsWith(kept.end());
            assertThat(kept.leftOut()).isPositive();
        }
    }

    private static String without(WordDifference difference, Became other) {
        return difference.pieces().stream()
                .filter(piece -> piece.became() != other)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static List<String> words(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .toList();
    }

    private static String text(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())) + (random.nextInt(3) > 0 ? " " : ""))
                .collect(Collectors.joining());
    }

    private static String altered(String text, Random random) {
        int cut = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), cut + random.nextInt(8));
        return text.substring(0, cut) + text(random, random.nextInt(3)) + text.substring(to);
    }

    private static int longestCommon(List<String> one, List<String> other) {
        int[][] most = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                most[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? most[i - 1][j - 1] + 1
                        : Math.max(most[i - 1][j], most[i][j - 1]);
            }
        }
        return most[one.size()][other.size()];
    }
}
