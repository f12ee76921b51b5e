package org.concordat.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.shared.HarmlessText;
import org.jsoup.nodes.Element;

/**
 * What a cell of a table says. What is marked {@code data-unsaid} is there for who looks at the page, and for no file.
 *
 * @param text its own words
 * @param asides what stands beside them, by the name of the column that this makes
 */
record ShownCell(String text, Map<String, String> asides) {

    static final ShownCell NOTHING = new ShownCell("", Map.of());

    /** What is there for eyes or for hands alone. */
    private static final String NOT_SAID =
            "svg, button, form, script, template, input, select, textarea, [aria-hidden=true], [data-unsaid], .d-print-none";

    private static final String FOR_EARS = ".visually-hidden";
    /** Marks what makes a column of its own, and names it. */
    static final String COLUMN = "data-column";

    private static final String SAID = "data-said";
    private static final Pattern FIGURE = Pattern.compile("([+\u2212-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");

    static ShownCell of(Element cell) {
        List<Element> beside = cell.select("[" + COLUMN + "]").stream()
                .filter(aside -> aside != cell)
                .toList();
        if (beside.isEmpty()) {
            return new ShownCell(text(cell), Map.of());
        }
        Map<String, String> asides = new LinkedHashMap<>();
        beside.forEach(aside -> asides.merge(aside.attr(COLUMN), text(aside), (one, other) -> one + "; " + other));
        Element alone = cell.clone();
        alone.select("[" + COLUMN + "]").remove();
        String left = text(alone).replaceAll("(\\s*[·;])+\\s*$", "");
        return new ShownCell(left, asides);
    }

    /** Words: those for eyes, or where there are none those for ears, or else what a drawing says. */
    static String text(Element cell) {
        return written(cell.hasAttr(SAID) ? cell.attr(SAID) : words(cell));
    }

    private static String words(Element cell) {
        Element drawn = Stream.of("svg > desc", "svg > title")
                .map(cell::selectFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Element plain = cell.clone();
        plain.select("br, p, li, div, .heat-about, .found-about, .d-block").before("; ");
        Element ears = plain.clone();
        plain.select(NOT_SAID + ", " + FOR_EARS).remove();
        ears.select(NOT_SAID).remove();
        String text = tidy(plain);
        if (text.isEmpty()) {
            text = tidy(ears);
        }
        return text.isEmpty() && drawn != null ? drawn.text() : text;
    }

    private static String written(String text) {
        Matcher figure = FIGURE.matcher(text);
        return figure.matches()
                ? figure.group(1).replace('\u2212', '-').replace("+", "")
                        + figure.group(2).replace(",", "")
                        + Objects.requireNonNullElse(figure.group(3), "")
                : Objects.requireNonNull(HarmlessText.of(text));
    }

    private static String tidy(Element cell) {
        return cell.text()
                .replaceAll("(\\s*;\\s*)+", "; ")
                .replaceAll("^; |; ?$", "")
                .strip();
    }
}
