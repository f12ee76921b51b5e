package org.concordat.catalogue.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.catalogue.file.Node.Kind;

/** Writes a single value as YAML, in quotation marks only where it could be taken for something else. */
final class YamlScalar {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]*");
    private static final Pattern ENDS = Pattern.compile(": | #|[: ]$");
    private static final Pattern ENDS_AMONG_OTHERS = Pattern.compile("[,\\[\\]{}]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Words that YAML takes for something else than text, in one of its versions. */
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private static final Pattern BLOCK = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\n]+");
    private static final Pattern EDGES = Pattern.compile("(?m)^ | $|\\A\n|\n\\z");
    private static final Pattern SINGLE_SPACE = Pattern.compile("(?<! ) (?! )");

    private YamlScalar() {}

    static String key(String key) {
        return DIGITS.matcher(key).matches() ? key : text(key, true);
    }

    /** On a line of its own. */
    static String alone(Node value) {
        return value.kind() == Kind.TEXT ? text(value.text(), false) : plain(value);
    }

    /** In a list or a map on one line. */
    static String amongOthers(Node value) {
        return value.kind() == Kind.TEXT ? text(value.text(), true) : plain(value);
    }

    private static String plain(Node value) {
        return value.kind() == Kind.NOTHING ? "null" : value.text();
    }

    private static String text(String text, boolean amongOthers) {
        boolean plain = PLAIN.matcher(text).matches()
                && !ENDS.matcher(text).find()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && !(amongOthers && ENDS_AMONG_OTHERS.matcher(text).find());
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                quoted.append("\\n");
            } else if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (isSeen(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append((point > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(point));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a reader sees that the character is there. */
    private static boolean isSeen(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.UNASSIGNED
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (type != Character.SPACE_SEPARATOR || point == ' ');
    }

    /** Over several lines, from its indicator to the end of the last line. */
    static String block(String text, int indent, int width) {
        if (!BLOCK.matcher(text).matches() || EDGES.matcher(text).find()) {
            return quoted(text) + "\n";
        }
        boolean asWritten = text.contains("\n");
        List<String> lines = asWritten ? Arrays.asList(text.split("\n")) : folded(text, width - indent);
        String margin = " ".repeat(indent);
        return lines.stream()
                .map(line -> line.isEmpty() ? "" : margin + line)
                .collect(Collectors.joining("\n", asWritten ? "|-\n" : ">-\n", "\n"));
    }

    private static List<String> folded(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : SINGLE_SPACE.split(text)) {
            if (column > 0 && column + 1 + word.length() > width) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return Arrays.asList(lines.toString().split("\n"));
    }
}
