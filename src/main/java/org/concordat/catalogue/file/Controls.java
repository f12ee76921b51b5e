package org.concordat.catalogue.file;

/** Characters that have no business in a text: they hide, or turn what a reader sees. */
final class Controls {

    private static final int SHOWN = 60;

    private Controls() {}

    /** A control character other than a line break, or one that overrides the direction of writing. */
    static boolean isControl(int codePoint) {
        boolean overridesDirection =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return overridesDirection || (Character.isISOControl(codePoint) && codePoint != '\n');
    }

    /** What a file says, fit to be repeated in a message. */
    static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        StringBuilder shown = new StringBuilder();
        start.codePoints()
                .forEach(point -> shown.appendCodePoint(isControl(point) || point == '\n' ? '\uFFFD' : point));
        return shown.toString();
    }
}
