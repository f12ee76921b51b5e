package org.concordat.partnership;

import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What text may be kept. Any script and either direction of writing; no control characters, and none of the marks that
 * turn the direction of the text around them. Nothing is taken out silently: what may not be kept is refused.
 */
final class PlainText {

    private PlainText() {}

    /** One line that must say something. */
    static String line(String field, String text, int limit) {
        return said(field, text, limit, false);
    }

    /** One or more lines that must say something. */
    static String lines(String field, String text, int limit) {
        return said(field, text, limit, true);
    }

    /** One line or nothing. */
    @Nullable static String optionalLine(String field, @Nullable String text, int limit) {
        return text == null || text.isBlank() ? null : line(field, text, limit);
    }

    /** Some lines or nothing. */
    @Nullable static String optionalLines(String field, @Nullable String text, int limit) {
        return text == null || text.isBlank() ? null : lines(field, text, limit);
    }

    private static String said(String field, String text, int limit, boolean severalLines) {
        String trimmed = text.replace("\r\n", "\n").strip();
        if (trimmed.codePoints().allMatch(PlainText::unseen)) {
            throw Refusal.of(field, "text.required");
        }
        if (trimmed.codePointCount(0, trimmed.length()) > limit) {
            throw Refusal.of(field, "text.long", limit);
        }
        if (trimmed.codePoints().anyMatch(character -> refused(character, severalLines))) {
            throw Refusal.of(field, "text.control");
        }
        return trimmed;
    }

    private static boolean refused(int character, boolean severalLines) {
        if (character == '\n' || character == '\t') {
            return !severalLines;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> turnsDirection(character);
        };
    }

    private static boolean unseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Embeddings, overrides and isolates (Unicode annex 9); the plain marks LRM, RLM and ALM do no harm. */
    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
