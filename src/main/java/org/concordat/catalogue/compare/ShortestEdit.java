package org.concordat.catalogue.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.compare.WordDifference.Piece;
import org.concordat.catalogue.compare.WordDifference.Piece.Became;

/**
 * The fewest words to take out and to put in that make one text of another, after E. W. Myers, "An O(ND) difference
 * algorithm and its variations" (1986). Time and memory grow with the number of changes, which is therefore limited: what
 * takes more is said to be gone and come as a whole, and nobody would read it as a comparison of words.
 */
final class ShortestEdit {

    static final int MOST_CHANGES = 500;

    private final int[] before;
    private final int[] after;

    /** How far each diagonal was followed after none, one, two … changes. */
    private final List<int[]> reached = new ArrayList<>();

    private ShortestEdit(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /** Pieces of one word each, or of many that became the same. */
    static List<Piece> between(List<String> before, List<String> after) {
        int start = 0;
        int least = Math.min(before.size(), after.size());
        while (start < least && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> old = before.subList(start, before.size() - end);
        List<String> young = after.subList(start, after.size() - end);
        Pieces pieces = new Pieces();
        before.subList(0, start).forEach(word -> pieces.add(Became.KEPT, word));
        Map<String, Integer> numbers = new HashMap<>();
        new ShortestEdit(numbers(old, numbers), numbers(young, numbers)).write(old, young, pieces);
        before.subList(before.size() - end, before.size()).forEach(word -> pieces.add(Became.KEPT, word));
        return pieces.all();
    }

    private static int[] numbers(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, none -> numbers.size()))
                .toArray();
    }

    private void write(List<String> old, List<String> young, Pieces pieces) {
        if (!follow()) {
            old.forEach(word -> pieces.add(Became.GONE, word));
            young.forEach(word -> pieces.add(Became.CAME, word));
            return;
        }
        int x = 0;
        int y = 0;
        for (Became step : steps()) {
            pieces.add(step, step == Became.CAME ? young.get(y) : old.get(x));
            x += step == Became.CAME ? 0 : 1;
            y += step == Became.GONE ? 0 : 1;
        }
    }

    /** Whether the end of both was reached with no more changes than are allowed. */
    private boolean follow() {
        int most = Math.min(before.length + after.length, MOST_CHANGES);
        int zero = most + 1;
        int[] furthest = new int[2 * zero + 1];
        for (int changes = 0; changes <= most; changes++) {
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                boolean putsIn = diagonal == -changes
                        || diagonal != changes && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1];
                int x = putsIn ? furthest[zero + diagonal + 1] : furthest[zero + diagonal - 1] + 1;
                while (x < before.length && x - diagonal < after.length && before[x] == after[x - diagonal]) {
                    x++;
                }
                furthest[zero + diagonal] = x;
                if (x >= before.length && x - diagonal >= after.length) {
                    return true;
                }
            }
            reached.add(Arrays.copyOfRange(furthest, zero - changes, zero + changes + 1));
        }
        return false;
    }

    private List<Became> steps() {
        List<Became> back = new ArrayList<>();
        int x = before.length;
        int y = after.length;
        for (int changes = reached.size(); changes > 0; changes--) {
            int[] earlier = reached.get(changes - 1);
            int diagonal = x - y;
            boolean putsIn = diagonal == -changes
                    || diagonal != changes
                            && at(earlier, changes - 1, diagonal - 1) < at(earlier, changes - 1, diagonal + 1);
            int from = diagonal + (putsIn ? 1 : -1);
            int fromX = at(earlier, changes - 1, from);
            int kept = x - fromX - (putsIn ? 0 : 1);
            back.addAll(Collections.nCopies(kept, Became.KEPT));
            back.add(putsIn ? Became.CAME : Became.GONE);
            x = fromX;
            y = fromX - from;
        }
        back.addAll(Collections.nCopies(x, Became.KEPT));
        Collections.reverse(back);
        return back;
    }

    private static int at(int[] reached, int changes, int diagonal) {
        int at = diagonal + changes;
        return at < 0 || at >= reached.length ? -1 : reached[at];
    }

    /** Joins neighbours that became the same. */
    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Became became = Became.KEPT;

        void add(Became next, String word) {
            if (next != became) {
                close();
                became = next;
            }
            text.append(word);
        }

        List<Piece> all() {
            close();
            return all;
        }

        private void close() {
            if (!text.isEmpty()) {
                all.add(new Piece(became, text.toString()));
                text.setLength(0);
            }
        }
    }
}
