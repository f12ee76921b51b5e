package org.concordat.reporting.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the style sheets of the pages say, for what no browser sets: the colours by their names, and how the parts of drawings
 * are painted. It is the light theme, since paper is light. So a drawing looks on paper as it does on a page.
 */
final class HouseStyle {

    private static final List<String> SHEETS = List.of("theme", "levels", "charts", "network");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern LAST_CLASS = Pattern.compile("\\.([\\w-]+)$");
    private static final Pattern TOKEN = Pattern.compile("var\\((--[\\w-]+)\\)");

    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Map<String, String>> classes = new HashMap<>();

    HouseStyle() {
        for (String sheet : SHEETS) {
            read(text("/static/css/" + sheet + ".css"));
        }
    }

    private void read(String css) {
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rule.find()) {
            for (String selector : rule.group(1).split(",")) {
                String wanted = selector.strip();
                if (wanted.equals(":root")) {
                    declarations(rule.group(2)).forEach(tokens::putIfAbsent);
                } else if (!wanted.startsWith("[")) {
                    Matcher last = LAST_CLASS.matcher(wanted);
                    if (last.find()) {
                        classes.computeIfAbsent(last.group(1), name -> new HashMap<>())
                                .putAll(declarations(rule.group(2)));
                    }
                }
            }
        }
    }

    private static Map<String, String> declarations(String block) {
        Map<String, String> declared = new HashMap<>();
        for (String line : block.split(";")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                declared.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return declared;
    }

    /** The same text with each colour in place of its name. */
    String resolved(String css) {
        String resolved = TOKEN.matcher(css)
                .replaceAll(name -> Matcher.quoteReplacement(tokens.getOrDefault(name.group(1), "#000")));
        // A colour may itself be told by another's name.
        return resolved.contains("var(--") ? resolved(resolved) : resolved;
    }

    /** How what has these classes is painted, the later class before the earlier. */
    Map<String, String> of(String names) {
        Map<String, String> style = new HashMap<>();
        for (String name : names.split("\\s+")) {
            classes.getOrDefault(name, Map.of()).forEach((key, value) -> style.put(key, resolved(value)));
        }
        return style;
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String resource) {
        try (InputStream file = Objects.requireNonNull(HouseStyle.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
