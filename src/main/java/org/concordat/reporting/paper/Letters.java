package org.concordat.reporting.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the house has for its papers, and what stands for those that it has not. */
final class Letters {

    /** Said in words wherever it may stand. */
    static final String LACKING = "[?]";

    private final List<Coverage> faces =
            Fonts.FACES.stream().map(Letters::coverage).toList();

    private record Coverage(String family, CmapLookup glyphs) {}

    private static Coverage coverage(Fonts.Face face) {
        try (InputStream file = face.open()) {
            return new Coverage(
                    face.family(),
                    new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The text with each run of letters that the house has not replaced by {@link #LACKING}. Letters and their marks are put
     * together first, as many as there are in one.
     */
    String settable(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (whole.codePoints().allMatch(this::has)) {
            return whole;
        }
        StringBuilder settable = new StringBuilder(whole.length());
        boolean lacking = false;
        for (int point : whole.codePoints().toArray()) {
            if (has(point)) {
                settable.appendCodePoint(point);
                lacking = false;
            } else if (!lacking) {
                settable.append(LACKING);
                lacking = true;
            }
        }
        return settable.toString();
    }

    /** Whether it can be set, bold or not; what is never seen can. */
    private boolean has(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> true;
            // Nobody knows what these look like.
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> inEveryWeight(point);
        };
    }

    private boolean inEveryWeight(int point) {
        boolean main = true;
        for (Coverage face : faces) {
            boolean has = face.glyphs().getGlyphId(point) != 0;
            if (face.family().equals(Fonts.MAIN)) {
                main &= has;
            } else if (has) {
                return true;
            }
        }
        return main;
    }
}
