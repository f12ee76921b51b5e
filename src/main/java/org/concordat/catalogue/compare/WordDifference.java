package org.concordat.catalogue.compare;

import java.util.ArrayList;
import java.util.List;
import org.concordat.catalogue.compare.WordDifference.Piece.Became;

/**
 * What became of the words of a text. Read in order, what was kept and what is gone is the old text, and what was kept and
 * what came is the new one.
 *
 * @param pieces in order; of a change what is gone stands before what came
 */
public record WordDifference(List<Piece> pieces) {

    /** The least share of a text that must have been kept for marks in it to help a reader. */
    private static final double LEAST_KEPT = 0.3;

    /** Characters of a long passage that are shown where it begins and where it ends. */
    private static final int SHOWN = 250;

    /** A word that stands between two changes and is no longer than this is told with them. */
    private static final int SLIGHT = 3;

    /** Some words that became the same. */
    public record Piece(Became became, String text) {

        /** What becomes of words. */
        public enum Became {
            KEPT,
            GONE,
            CAME
        }

        /** Whether it is so much that stayed that a reader had better be spared its middle. */
        public boolean isLong() {
            return isKept() && text.length() > 4 * SHOWN;
        }

        /** Its beginning, to the end of a word; only of a long one. */
        public String start() {
            int end = text.indexOf(' ', SHOWN);
            return text.substring(0, end < 0 || end > 2 * SHOWN ? SHOWN : end);
        }

        /** Its end, from the beginning of a word; only of a long one. */
        public String end() {
            int start = text.lastIndexOf(' ', text.length() - SHOWN);
            return text.substring(Math.max(start, text.length() - 2 * SHOWN) + 1);
        }

        /** The words between the two. */
        public int leftOut() {
            String middle = text.substring(start().length(), text.length() - end().length());
            return middle.strip().split("\\s+").length;
        }

        boolean isKept() {
            return became == Became.KEPT;
        }

        private boolean isSlight() {
            long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
            return letters == 0
                    || letters <= SLIGHT && text.strip().codePoints().noneMatch(Character::isWhitespace);
        }
    }

    public static WordDifference between(String before, String after) {
        if (before.equals(after)) {
            return new WordDifference(pieces(before, "", ""));
        }
        List<Piece> merged = merged(ShortestEdit.between(WordList.of(before), WordList.of(after)));
        int kept = merged.stream()
                .filter(Piece::isKept)
                .mapToInt(piece -> piece.text().length())
                .sum();
        boolean helps = kept >= LEAST_KEPT * Math.max(before.length(), after.length());
        return new WordDifference(helps ? merged : pieces("", before, after));
    }

    /** Whether nothing was kept that would help to compare the two. */
    public boolean isAnew() {
        return pieces.stream().noneMatch(Piece::isKept);
    }

    /** Puts together what belongs together: each change as one, with the spaces and slight words inside it. */
    private static List<Piece> merged(List<Piece> steps) {
        List<Piece> merged = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder came = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Piece step = steps.get(i);
            boolean within = i > 0 && i < steps.size() - 1 && step.isSlight();
            if (step.isKept() && !within) {
                merged.addAll(pieces("", gone.toString(), came.toString()));
                merged.add(step);
                gone.setLength(0);
                came.setLength(0);
            } else {
                if (step.became() != Became.CAME) {
                    gone.append(step.text());
                }
                if (step.became() != Became.GONE) {
                    came.append(step.text());
                }
            }
        }
        merged.addAll(pieces("", gone.toString(), came.toString()));
        return merged;
    }

    private static List<Piece> pieces(String kept, String gone, String came) {
        List<Piece> pieces = new ArrayList<>();
        if (!kept.isEmpty()) {
            pieces.add(new Piece(Became.KEPT, kept));
        }
        if (!gone.isEmpty()) {
            pieces.add(new Piece(Became.GONE, gone));
        }
        if (!came.isEmpty()) {
            pieces.add(new Piece(Became.CAME, came));
        }
        return pieces;
    }
}
