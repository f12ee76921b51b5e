package org.concordat.reporting.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives letters of the Arabic script the form that they have beside their neighbours. The forms have code points of their own
 * in Unicode, for each letter one after the other: alone, last, and, of a letter that is joined to the next one too, first and
 * in the middle.
 */
final class Joined {

    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int BOTH_SIDES = 4;
    private static final char LAM = '\u0644';
    private static final char STRETCH = '\u0640';

    private final Map<String, List<Integer>> forms = new HashMap<>();

    Joined() {
        take(0xFB50, 0xFBB1);
        take(0xFBD3, 0xFBE7);
        take(0xFBFC, 0xFBFF);
        take(0xFE80, 0xFEFC);
    }

    private void take(int from, int to) {
        for (int point = from; point <= to; point++) {
            String letter = apart(Character.toString(point));
            forms.computeIfAbsent(letter, name -> new ArrayList<>()).add(point);
        }
    }

    /** The letters as they are typed. */
    static String apart(String text) {
        return text.codePoints().allMatch(point -> point >= 0xFB50 && point <= 0xFEFC)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    /** The letters as they are written. */
    String join(String text) {
        StringBuilder written = new StringBuilder(text.length());
        boolean fromBefore = false;
        for (int at = 0; at < text.length(); ) {
            int length = ligature(text, at) ? 2 : 1;
            String letter = text.substring(at, at + length);
            List<Integer> its = forms.get(letter);
            if (Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
                // A mark stands on its letter and parts nothing.
                written.append(letter);
            } else if (its == null) {
                written.append(letter);
                fromBefore = letter.charAt(0) == STRETCH;
            } else {
                boolean toNext = its.size() >= BOTH_SIDES && joins(text, at + length);
                int form = fromBefore ? toNext ? MIDDLE : LAST : toNext ? FIRST : ALONE;
                written.appendCodePoint(its.get(Math.min(form, its.size() - 1)));
                fromBefore = toNext;
            }
            at += length;
        }
        return written.toString();
    }

    /** Lam and alef are written as one. */
    private boolean ligature(String text, int at) {
        return text.charAt(at) == LAM && at + 1 < text.length() && forms.containsKey(text.substring(at, at + 2));
    }

    /** Whether what comes next is joined to the letter before it. */
    private boolean joins(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (Character.getType(text.charAt(at)) != Character.NON_SPACING_MARK) {
                List<Integer> its = forms.get(text.substring(at, at + 1));
                return text.charAt(at) == STRETCH || its != null && its.size() > 1;
            }
        }
        return false;
    }
}
