package org.concordat.shared.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as the file of a workbook has it, where some characters are told by their number, such as {@code _x0007_}. */
final class CellText {

    private static final Pattern TOLD = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    static String read(String said) {
        return TOLD.matcher(said)
                .replaceAll(
                        told -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(told.group(1), 16))))
                .replace("\r\n", "\n");
    }

    /** As the content of an element. */
    static String written(String text) {
        StringBuilder xml = new StringBuilder();
        TOLD.matcher(text)
                .replaceAll(told ->
                        Matcher.quoteReplacement(UNDERSCORE + told.group().substring(1)))
                .codePoints()
                .forEach(point -> append(xml, point));
        return xml.toString();
    }

    private static void append(StringBuilder xml, int point) {
        switch (point) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            default -> {
                if (stands(point)) {
                    xml.appendCodePoint(point);
                } else {
                    xml.append("_x%04X_".formatted(point));
                }
            }
        }
    }

    /** Whether the character may stand in XML, and is read as it is. */
    private static boolean stands(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= ' ' && !(point >= 0xD800 && point <= 0xDFFF) && (point & 0xFFFE) != 0xFFFE);
    }
}
