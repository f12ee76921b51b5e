package org.concordat.reporting.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts words of scripts that are written from right to left, such as Hebrew and Arabic, in the order in which they are read, and
 * joins the letters of those that are joined. What stands between two such words goes with them.
 */
final class Directions implements BidiSplitter, BidiReorderer {

    private static final String OPENING = "([{<«‹";
    private static final String CLOSING = ")]}>»›";

    private final Joined joined = new Joined();
    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        List<BidiTextRun> found = new ArrayList<>();
        if (!paragraph.isEmpty()) {
            Bidi bidi = new Bidi(paragraph, flag(defaultDirection));
            int begin = 0;
            for (int at = 1; at <= paragraph.length(); at++) {
                // Figures within such words are of a level of their own, and stay with them.
                if (at == paragraph.length() || bidi.getLevelAt(at) > 0 != bidi.getLevelAt(begin) > 0) {
                    found.add(new BidiTextRun(begin, at - begin, bidi.getLevelAt(begin) > 0 ? RTL : LTR));
                    begin = at;
                }
            }
        }
        runs = found;
    }

    private static int flag(byte direction) {
        return direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return paragraph.isEmpty() || new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? LTR
                : RTL;
    }

    /** A letter stays before the marks that stand on it, and a bracket opens to the other side. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        List<String> letters = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && isMark(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            int level = bidi.getLevelAt(at);
            letters.add(level % 2 == 1 ? turned(text.substring(at, end)) : text.substring(at, end));
            levels.add((byte) level);
            at = end;
        }
        byte[] plain = new byte[levels.size()];
        for (int at = 0; at < plain.length; at++) {
            plain[at] = levels.get(at);
        }
        Object[] visual = letters.toArray();
        Bidi.reorderVisually(plain, 0, visual, 0, visual.length);
        StringBuilder line = new StringBuilder(text.length());
        for (Object letter : visual) {
            line.append(letter);
        }
        return line.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String turned(String letter) {
        int opening = letter.length() == 1 ? OPENING.indexOf(letter.charAt(0)) : -1;
        int closing = letter.length() == 1 ? CLOSING.indexOf(letter.charAt(0)) : -1;
        return opening >= 0
                ? CLOSING.substring(opening, opening + 1)
                : closing >= 0 ? OPENING.substring(closing, closing + 1) : letter;
    }

    @Override
    public String shapeText(String text) {
        return joined.join(text);
    }

    @Override
    public String deshapeText(String text) {
        return Joined.apart(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
