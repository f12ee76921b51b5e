package org.concordat.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may be kept of text that a person typed. White space around it goes; what could hide or reorder what a reader
 * sees (control characters, bidirectional overrides) is refused, never silently taken out. Right-to-left letters are
 * welcome.
 */
public final class PlainText {

    private PlainText() {}

    /** One line that must not be empty, of at most {@code most} characters; refusals name the field. */
    public static String line(String field, @Nullable String text, int most) {
        String kept = optionalLine(field, text, most);
        if (kept == null) {
            throw Refusal.of(field, "text.required");
        }
        return kept;
    }

    /** One line of at most {@code most} characters, or null when it is empty; refusals name the field. */
    public static @Nullable String optionalLine(String field, @Nullable String text, int most) {
        return checked(field, text, most, false);
    }

    /** A passage, in which line ends and tabs may stand, or null when it is empty; refusals name the field. */
    public static @Nullable String passage(String field, @Nullable String text, int most) {
        return checked(field, text == null ? null : text.replace("\r\n", "\n"), most, true);
    }

    /** A passage that must not be empty; refusals name the field. */
    public static String requiredPassage(String field, @Nullable String text, int most) {
        String kept = passage(field, text, most);
        if (kept == null) {
            throw Refusal.of(field, "text.required");
        }
        return kept;
    }

    /** What names, codes and addresses are known by: told apart neither by case nor by how many spaces stand in them. */
    public static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String checked(String field, @Nullable String text, int most, boolean lines) {
        if (text == null || text.codePoints().allMatch(PlainText::unseen)) {
            return null;
        }
        String kept = text.strip();
        if (kept.codePointCount(0, kept.length()) > most) {
            throw Refusal.of(field, "text.long", most);
        }
        if (kept.codePoints().anyMatch(c -> hides(c) && !(lines && (c == '\n' || c == '\t')))) {
            throw Refusal.of(field, "text.control");
        }
        return kept;
    }

    /** What leaves nothing to look at or to click: white space of every kind, joiners and marks without a width. */
    private static boolean unseen(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.FORMAT
                || type == Character.UNASSIGNED;
    }

    /** Control characters, noncharacters, lone surrogates, and the marks that override or embed a direction of writing. */
    private static boolean hides(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || c == 0x2028
                || c == 0x2029;
    }
}
